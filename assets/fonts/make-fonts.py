"""Makes the fonts of this folder from the npm package inter-ui (see README.md).

JavaFX reads neither WOFF2 nor OpenType features, so each font is unpacked to TrueType and its
tabular figures (feature tnum) become the plain ones: numbers in columns line up by themselves.
The hyphen stays as it is: as wide as a figure it tears words apart.

    python3 make-fonts.py PACKAGE_FOLDER     needs fonttools and brotli
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
HYPHENS = (0x2D, 0xAD, 0x2010, 0x2011)
KEPT_FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]


def tabular(font: TTFont) -> dict[str, str]:
    """The glyph each plain figure or sign has under the feature tnum."""
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swaps.update(getattr(table, "ExtSubTable", table).mapping)
    return swaps


def main(package: Path, out: Path) -> None:
    for weight in WEIGHTS:
        font = TTFont(package / "web" / f"Inter-{weight}.woff2", recalcTimestamp=False)
        swaps = tabular(font)
        for table in font["cmap"].tables:
            for code, glyph in table.cmap.items():
                if code not in HYPHENS:
                    table.cmap[code] = swaps.get(glyph, glyph)
        options = Options()
        options.layout_features = KEPT_FEATURES
        options.name_IDs = ["*"]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=font.getBestCmap().keys())
        subsetter.subset(font)
        font.flavor = None
        font.save(out / f"Inter-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent)
