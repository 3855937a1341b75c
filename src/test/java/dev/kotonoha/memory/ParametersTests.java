package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTests {

    @Test
    void theModelIsToldByTheNumberOfWeights() {
        assertThat(MemoryModel.of(Parameters.fsrs6Defaults())).isInstanceOf(Fsrs6.class);
        assertThat(MemoryModel.of(Parameters.fsrs7Defaults())).isInstanceOf(Fsrs7.class);
    }

    @Test
    void olderListsBecomeFsrs6() {
        var old = Arrays.copyOf(Parameters.fsrs6Defaults().values(), 19);
        old[5] = 1.5;
        assertThat(Parameters.of(old).values()).hasSize(21).endsWith(0, 0.5);
        var older = Parameters.of(Arrays.copyOf(old, 17)).values();
        assertThat(older[4]).isCloseTo(6.4133 + 3, within(1e-12));
        assertThat(older[5]).isCloseTo(Math.log(5.5) / 3, within(1e-12));
        assertThat(older[6]).isCloseTo(3.5194, within(1e-12));
        assertThat(older).endsWith(0, 0, 0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 18, 20, 22, 33, 36})
    void otherLengthsAreRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.of(new double[length]))
                .withMessageContaining("not " + length);
    }

    @Test
    void theEarlyFsrs7IsRefusedWithAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.of(new double[35]))
                .withMessageContaining("one stability");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double bad) {
        var weights = Parameters.fsrs6Defaults().values();
        weights[7] = bad;
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.of(weights)).withMessageContaining("Weight 7");
    }

    @Test
    void weightsOutsideTheirBoundsAreClipped() {
        var low = new double[21];
        Arrays.fill(low, -1e9);
        assertThat(Parameters.of(low).values()).containsExactly(Bounds.FSRS_6.lowest());
        var high = new double[34];
        Arrays.fill(high, 1e9);
        assertThat(Parameters.of(high).values()).containsExactly(Bounds.FSRS_7.highest());
    }

    @Test
    void initialStabilitiesOfFsrs7AreKeptInOrder() {
        var weights = Parameters.fsrs7Defaults().values();
        weights[0] = 30;
        weights[25] = 0.8;
        weights[26] = 0.6;
        var clipped = Parameters.of(weights).values();
        assertThat(clipped).startsWith(30, 30, 30, 30);
        assertThat(clipped[26]).isEqualTo(0.8);
    }

    @Test
    void theWeightsCannotBeChangedFromOutside() {
        Parameters.fsrs6Defaults().values()[0] = 50;
        assertThat(Parameters.fsrs6Defaults().values()[0]).isEqualTo(0.212);
        assertThat(Parameters.of(Parameters.fsrs6Defaults().values())).isEqualTo(Parameters.fsrs6Defaults());
    }
}
