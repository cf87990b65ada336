package sinews.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SeaNetworkTest {
    private static LatLon at(double lat, double lon) {
        return new LatLon(lat, lon);
    }

    @Test
    void theWorldIsOneConnectedNetwork() {
        assertThat(SeaNetwork.world().size()).isGreaterThan(5500);
    }

    @Test
    void lanesAreGluedAtThe180thMeridian() {
        SeaNetwork network =
                SeaNetwork.of(
                        List.of(
                                List.of(at(0, 178), at(0, 180)),
                                List.of(at(0, -180), at(0, -178))));

        assertThat(network.size()).isEqualTo(3);
        assertThat(network.router(Map.of()).route(at(0, 178), at(0, -178)).orElseThrow().km())
                .isEqualTo(445); // 4° of the equator, 111.195 km each
    }

    @Test
    void endsWithinAKilometreAreJoined() {
        SeaNetwork network =
                SeaNetwork.of(
                        List.of(
                                List.of(at(0, 0), at(0, 1)),
                                List.of(at(0.005, 1), at(0, 2)),
                                List.of(at(0.02, 2), at(0, 3))));

        assertThat(network.size()).isEqualTo(4); // the third is 2.2 km off and left out
    }

    @Test
    void lanesAreNeeded() {
        assertThatThrownBy(() -> SeaNetwork.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no sea lanes given");
    }

    @Test
    void nodesBeyondAnIsthmusDoNotServeAPlace() {
        // Two coasts 1° apart, joined only by a way of 40°.
        SeaNetwork network =
                SeaNetwork.of(
                        List.of(
                                List.of(
                                        at(0, 0), at(10, 0), at(20, 0), at(20, 1), at(10, 1),
                                        at(0, 1))));

        assertThat(network.nearest(at(0, 0.4))).isEqualTo(at(0, 0));
        assertThat(network.candidates(at(0, 0.4)).stream().map(network::node))
                .containsExactly(at(0, 0));
    }
}
