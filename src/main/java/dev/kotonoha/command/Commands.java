package dev.kotonoha.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What Kotonoha does when its first argument is a command: that, and nothing else. */
@Command(name = "kotonoha", description = "A study service; without a command it serves.", subcommands = {
        MemoryCommand.class, ContentCommand.class, HelpCommand.class})
public final class Commands {

    /** Something the user gave cannot be worked with. */
    static final int BAD_INPUT = 2;

    private static final Set<String> NAMES = Set.of("memory", "audit", "dictionary", "content", "password-link", "help");

    private Commands() {
    }

    /** Whether the arguments of the program begin with a command. */
    public static boolean wanted(String[] args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    /**
     * Runs the command and returns the exit code of the program: 0, 2 for input that cannot be used, or what the command says.
     *
     * @param application the Spring Boot application, for commands that work on the server's data
     */
    public static int run(String[] args, Class<?> application) {
        return run(args, new PrintWriter(System.err, true, StandardCharsets.UTF_8), application);
    }

    static int run(String[] args, PrintWriter err, Class<?> application) {
        var line = new CommandLine(new Commands())
                .addSubcommand(new CommandLine(new DictionaryCommand()).addSubcommand(new ImportCommand(application)))
                .addSubcommand(new AuditCommand(application)).addSubcommand(new PasswordLinkCommand(application));
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, result) -> {
            if (problem instanceof BadInput) {
                command.getErr().println(problem.getMessage());
                return BAD_INPUT;
            }
            throw problem;
        });
        return line.execute(args);
    }
}
