package dev.kotonoha.dashboard;

import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.classroom.Classroom;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ViewResolver;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The table that the class page and its printed form have in common. */
@ServerTest
class FiguresOnThePageTests {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    @Qualifier("thymeleafViewResolver")
    private ViewResolver pages;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areThoseOfTheJsonToTheLastDigit(long seed) throws Exception {
        var progress = DrawnProgress.of(new SplittableRandom(seed));
        var rows = Jsoup.parse(page(progress)).select("table.standings tbody tr");

        assertThat(rows).hasSameSizeAs(progress.learners());
        for (var i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).select("th, td").stream().map(Element::text)).as("seed %d", seed)
                    .containsExactlyElementsOf(expected(progress.learners().get(i)));
        }
    }

    private static List<String> expected(LearnerProgress row) {
        var names = Map.of(Risk.BELOW_TARGET, "At this pace expected to miss the exam's target", Risk.NO_STUDY_FOR_A_WEEK,
                "No study for 7 days while work is due");
        return Stream.<Object>of(Jsoup.parse(row.displayName().replace("<", "&lt;")).text(),
                String.join("", row.atRisk().stream().map(names::get).toList()),
                row.lastActiveOn() == null ? "–" : row.lastActiveOn(), row.streak(), row.daysStudied(), row.minutes(),
                row.reviews(), percent(row.correctRate()), row.contentsRead(), row.wordsRead(), row.cards(), row.matureCards(),
                percent(row.averageRetrievability()), row.dueNow()).map(Objects::toString).toList();
    }

    /** Three decimals are one of a percentage: nothing is rounded. */
    private static String percent(@Nullable Double share) {
        return share == null ? "–" : BigDecimal.valueOf(share).movePointRight(2).setScale(1) + "%";
    }

    private String page(ClassProgress progress) throws Exception {
        var request = new MockHttpServletRequest(Objects.requireNonNull(context.getServletContext()));
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.addPreferredLocale(Locale.ENGLISH);
        var response = new MockHttpServletResponse();
        var classroom = new Classroom(ClassId.random(), "2A", null, List.of(new LearnerId("t")), "AAAABBBB", Instant.EPOCH, 40, 0,
                Instant.EPOCH, Instant.EPOCH, null);
        var view = Objects.requireNonNull(pages.resolveViewName("class-print", Locale.ENGLISH));
        view.render(Map.of("classroom", classroom, "progress", progress, "zone", ZoneOffset.UTC), request, response);
        return response.getContentAsString();
    }
}
