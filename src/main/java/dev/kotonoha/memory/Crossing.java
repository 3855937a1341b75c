package dev.kotonoha.memory;

/** Where the weighted mean of two power curves falls below a wanted recall. The curves are (1 + rate * days) ^ decay; {@code share} is the weight of the fast one. */
final class Crossing {

    private static final double MAX_LOG = Math.log(Fsrs7.MAX_STABILITY);
    private static final int MOST_STEPS = 100;
    private static final double NEAR_ENOUGH = 1e-6;
    /** More than the rounding of the bracket's ends. */
    private static final double SLACK = 1e-6;

    private final double share;
    private final double decayFast;
    private final double rateFast;
    private final double decaySlow;
    private final double rateSlow;
    private double over;
    private double slope;
    private double bend;

    Crossing(double share, double decayFast, double rateFast, double decaySlow, double rateSlow) {
        this.share = share;
        this.decayFast = decayFast;
        this.rateFast = rateFast;
        this.decaySlow = decaySlow;
        this.rateSlow = rateSlow;
    }

    /**
     * The days, 0..36500. They lie between those of the two curves alone; Halley's steps in log time begin at the mean of these by steepness, and halving keeps them
     * inside.
     *
     * @param wanted recall, above 0 and below 1
     */
    double days(double wanted) {
        double log = Math.log(wanted);
        double baseFast = Math.exp(log / decayFast);
        double baseSlow = Math.exp(log / decaySlow);
        double aloneFast = Math.log((baseFast - 1) / rateFast);
        double aloneSlow = Math.log((baseSlow - 1) / rateSlow);
        double steepFast = share * decayFast * (1 - 1 / baseFast);
        double steepSlow = (1 - share) * decaySlow * (1 - 1 / baseSlow);
        double low = Math.min(aloneFast, aloneSlow) - SLACK;
        double high = Math.max(aloneFast, aloneSlow) + SLACK;
        if (high > MAX_LOG) {
            at(MAX_LOG, wanted);
            if (over >= 0) {
                return Fsrs7.MAX_STABILITY;
            }
            high = MAX_LOG;
        }
        double start = (steepFast * aloneFast + steepSlow * aloneSlow) / (steepFast + steepSlow);
        return search(wanted, low, high, Math.min(start, high));
    }

    private double search(double wanted, double lowest, double highest, double start) {
        double low = lowest;
        double high = highest;
        double at = start;
        for (int i = 0; i < MOST_STEPS; i++) {
            at(at, wanted);
            low = over > 0 ? at : low;
            high = over > 0 ? high : at;
            double next = at - 2 * over * slope / (2 * slope * slope - over * bend);
            if (!(next >= low && next <= high)) {
                next = (low + high) / 2;
            }
            // each step makes the error a third power of itself
            if (Math.abs(next - at) < NEAR_ENOUGH) {
                return Math.exp(next);
            }
            at = next;
        }
        return Math.exp(at);
    }

    /** How far the mean is over {@code wanted} at a logarithm of days, and its first two derivatives by that. */
    private void at(double logDays, double wanted) {
        double days = Math.exp(logDays);
        double growthFast = 1 + rateFast * days;
        double growthSlow = 1 + rateSlow * days;
        double fast = share * Math.exp(decayFast * Math.log(growthFast));
        double slow = (1 - share) * Math.exp(decaySlow * Math.log(growthSlow));
        double pastFast = rateFast * days / growthFast;
        double pastSlow = rateSlow * days / growthSlow;
        double slopeFast = fast * decayFast * pastFast;
        double slopeSlow = slow * decaySlow * pastSlow;
        over = fast + slow - wanted;
        slope = slopeFast + slopeSlow;
        bend = slopeFast * (decayFast * pastFast + 1 - pastFast) + slopeSlow * (decaySlow * pastSlow + 1 - pastSlow);
    }
}
