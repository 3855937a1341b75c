/** What a class's figures say: how far each learner is, what is hard, what is coming, who needs help. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account", "activity", "assignment", "catalog", "classroom", "deck", "memory",
        "reading", "review"})
package dev.kotonoha.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
