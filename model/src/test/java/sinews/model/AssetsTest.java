package sinews.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void mapAssetsAreOnTheClassPath() {
        assertThat(AssetsTest.class.getResource("/sinews/map/README.md")).isNotNull();
    }
}
