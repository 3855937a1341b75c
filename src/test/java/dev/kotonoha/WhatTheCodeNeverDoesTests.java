package dev.kotonoha;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.web.bind.annotation.RequestBody;

import java.util.Map;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** Ways to do harm that no feature needs. */
@AnalyzeClasses(packages = "dev.kotonoha", importOptions = ImportOption.DoNotIncludeTests.class)
class WhatTheCodeNeverDoesTests {

    @ArchTest
    static final ArchRule start_a_process = noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
            .orShould().callMethod(Runtime.class, "exec", String.class).orShould()
            .callMethod(Runtime.class, "exec", String[].class);

    @ArchTest
    static final ArchRule evaluate_text_as_code = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("javax.script..", "org.springframework.expression..", "groovy..", "ognl..");

    @ArchTest
    static final ArchRule make_a_page_of_text = noClasses().should().dependOnClassesThat()
            .haveFullyQualifiedName("org.thymeleaf.templateresolver.StringTemplateResolver");

    @ArchTest
    static final ArchRule read_serialised_objects = noClasses().should().dependOnClassesThat()
            .areAssignableTo(java.io.ObjectInputStream.class);

    /** jsoup reads the XML of books; it knows no entities of documents and fetches nothing. */
    @ArchTest
    static final ArchRule read_xml_that_may_name_other_files = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..");

    @ArchTest
    static final ArchRule ask_a_directory = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("javax.naming..", "org.springframework.jndi..", "org.springframework.ldap..");

    @ArchTest
    static final ArchRule put_queries_together_from_text = noClasses().should().dependOnClassesThat()
            .areAssignableTo(BasicQuery.class).orShould().dependOnClassesThat().areAssignableTo(BasicUpdate.class).orShould()
            .callMethod(Document.class, "parse", String.class);

    @ArchTest
    static final ArchRule write_queries_in_annotations = noMethods().should().beAnnotatedWith(Query.class).orShould()
            .beAnnotatedWith(Aggregation.class);

    @ArchTest
    static final ArchRule draw_secrets_from_chance_that_can_be_foretold = noClasses().that()
            .resideInAnyPackage("dev.kotonoha.account..", "dev.kotonoha.kernel..", "dev.kotonoha.classroom..",
                    "dev.kotonoha.mail..", "dev.kotonoha.factor..", "dev.kotonoha.guardian..")
            .should().callConstructor(java.util.Random.class).orShould().callMethod(Math.class, "random").orShould()
            .dependOnClassesThat().areAssignableTo(java.util.concurrent.ThreadLocalRandom.class);

    /** The format of Anki's packages and that of backups name the checksums that they want; neither protects a secret. */
    @ArchTest
    static final ArchRule choose_a_hash_or_a_cipher_but_in_one_place = noClasses().that()
            .doNotHaveFullyQualifiedName("dev.kotonoha.kernel.Fingerprint").and()
            .resideOutsideOfPackages("dev.kotonoha.anki..", "dev.kotonoha.backup..").should()
            .callMethod(java.security.MessageDigest.class, "getInstance", String.class).orShould()
            .callMethod(javax.crypto.Cipher.class, "getInstance", String.class);

    @ArchTest
    static final ArchRule bind_anything_from_a_body = methods().should(new ArchCondition<>("take records as bodies") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getParameters().stream().filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
                    .map(parameter -> parameter.getRawType()).filter(WhatTheCodeNeverDoesTests::isLoose)
                    .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " binds " + type)));
        }
    });

    private static boolean isLoose(JavaClass type) {
        return type.isAssignableTo(Map.class) || type.isEquivalentTo(Object.class) || type.isEquivalentTo(String.class);
    }
}
