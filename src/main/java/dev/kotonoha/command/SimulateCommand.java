package dev.kotonoha.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.kotonoha.memory.EasyDays;
import dev.kotonoha.memory.Habits;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Simulation;
import dev.kotonoha.memory.SimulationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a learner with the habits of a log study on, as a model foretells it. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "Simulates days of study with the habits of a log, or with --curve what each retention costs; prints CSV.")
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private LogOptions input = new LogOptions();

    @Mixin
    private ModelOptions choice = new ModelOptions();

    @Option(names = "--retention", defaultValue = "0.9", description = "Recall at which a card comes back; ${DEFAULT-VALUE} if left out.")
    private double retention;

    @Option(names = "--days", defaultValue = "365", description = "How many days; ${DEFAULT-VALUE} if left out.")
    private int days;

    @Option(names = "--cards", defaultValue = "3000", description = "How many cards there are to learn; ${DEFAULT-VALUE} if left out.")
    private int cards;

    @Option(names = "--new", defaultValue = "10", description = "Most new cards a day; ${DEFAULT-VALUE} if left out.")
    private int newPerDay;

    @Option(names = "--reviews", defaultValue = "9999", description = "Most reviews a day; ${DEFAULT-VALUE} if left out.")
    private int reviewsPerDay;

    @Option(names = "--order", defaultValue = "DUE", description = "Which due cards come first: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private SimulationSettings.Order order = SimulationSettings.Order.DUE;

    @Option(names = "--balance", negatable = true, defaultValue = "true", fallbackValue = "true", description = "Puts cards on days with room; --no-balance spreads them by chance and heeds no easy days.")
    private boolean balanced;

    @Option(names = "--reduced-days", split = ",", paramLabel = "DAY", description = "Days of the week with half the reviews, as in SATURDAY,SUNDAY.")
    private Set<DayOfWeek> reducedDays = Set.of();

    @Option(names = "--free-days", split = ",", paramLabel = "DAY", description = "Days of the week with as few reviews as can be.")
    private Set<DayOfWeek> freeDays = Set.of();

    @Option(names = "--first-day", defaultValue = "2026-01-05", description = "The day to begin on; ${DEFAULT-VALUE}, a Monday, if left out.")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed is another run of luck.")
    private long seed;

    @Option(names = "--curve", description = "Compares retentions of 0.70 to 0.98.")
    private boolean curve;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var model = MemoryModel.of(choice.parameters());
        var settings = settings();
        var err = spec.commandLine().getErr();
        var reviews = input.read(err);
        var habits = Habits.of(reviews.in(input.calendar(reviews, err)));
        System.out.print(curve ? curve(model, settings, habits) : days(model, settings, habits));
        return 0;
    }

    private SimulationSettings settings() {
        try {
            return new SimulationSettings(days, cards, newPerDay, reviewsPerDay, retention, 36500, order, balanced,
                    easyDays(), firstDay);
        } catch (IllegalArgumentException e) {
            throw new BadInput("Cannot simulate: " + e.getMessage());
        }
    }

    private EasyDays easyDays() {
        var efforts = new EnumMap<DayOfWeek, EasyDays.Effort>(DayOfWeek.class);
        reducedDays.forEach(day -> efforts.put(day, EasyDays.Effort.REDUCED));
        freeDays.forEach(day -> efforts.put(day, EasyDays.Effort.MINIMUM));
        return new EasyDays(efforts);
    }

    private String days(MemoryModel model, SimulationSettings settings, Habits habits) {
        var text = new StringBuilder("day,new_cards,reviews,minutes,remembered\n");
        int number = 0;
        for (var day : Simulation.run(model, settings, habits, seed)) {
            text.append(++number).append(',').append(day.newCards()).append(',').append(day.reviews()).append(',')
                    .append(day.minutes()).append(',').append(day.remembered()).append('\n');
        }
        return text.toString();
    }

    private String curve(MemoryModel model, SimulationSettings settings, Habits habits) {
        var text = new StringBuilder("retention,reviews_per_day,minutes_per_day,remembered\n");
        for (var point : Simulation.curve(model, settings, habits, seed, retentions())) {
            text.append(point.retention()).append(',').append(point.reviewsPerDay()).append(',')
                    .append(point.minutesPerDay()).append(',').append(point.remembered()).append('\n');
        }
        return text.toString();
    }

    private static List<Double> retentions() {
        var retentions = new ArrayList<Double>();
        for (int percent = 70; percent <= 98; percent += 2) {
            retentions.add(percent / 100.0);
        }
        return retentions;
    }
}
