package dev.kotonoha;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "dev.kotonoha", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule memory_and_languages_are_plain_java = noClasses().that()
            .resideInAnyPackage("dev.kotonoha.memory..", "dev.kotonoha.language..", "dev.kotonoha.japanese..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..");

    @ArchTest
    static final ArchRule repositories_and_controllers_are_nobody_elses = classes().that().areAnnotatedWith(Repository.class).or()
            .areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule documents_are_records = classes().that().areAnnotatedWith(Document.class).should().beRecords();

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses().should().callMethod(java.time.Instant.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule constants_do_not_change = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields().that()
            .areStatic().should()
            .haveModifier(JavaModifier.FINAL);

    @Test
    void featuresKnowOnlyWhomTheyMay() {
        ApplicationModules.of(Application.class).verify();
    }
}
