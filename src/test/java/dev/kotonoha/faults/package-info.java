/**
 * Faults on purpose: real databases and servers are killed, cut off, filled up and slowed down while devices upload, and nothing may be lost.
 *
 * <p>
 * {@code .ci/faults} runs it on a packaged application, as root on Linux: a replica set of three {@code mongod}, each in a network namespace and on a small disk
 * of its own, and two servers of {@code target/kotonoha.jar}. Everything lives in namespaces that end with the command. Devices upload batches of 1 to 50 answers
 * to any server, some to both at once and several devices for one learner, and send what they do not know the outcome of again in other batches, after the wait
 * that {@code Retry-After} asks for. Then the database itself is read, as a majority has it: every acknowledged answer must be in a history once, no other more
 * than once, every memory must be what a replay of its history gives, nothing may have been refused (4xx, conflict, unknown card) for trouble in the machines, and
 * the longest time without an acknowledgement is told. A table is printed, {@code target/faults.json} has the same, and the exit code is 1 when anything was wrong.
 * Figures of time that miss their goal are marked as slow, but fail nothing. Where the machine is busy with something else when it begins, those goals are longer.
 *
 * <p>
 * {@code --long} waits longer around each fault and shuffles 10,000 histories instead of 300 ({@code --cases}); {@code --only stall} runs one fault, and may be
 * repeated; {@code --seed} draws the same answers again. {@code --weaken write-concern-1}, {@code no-id-check} or {@code last-write-wins} takes one safeguard
 * out of the servers' classes before they are loaded, which the product can not be told to do: the suite must then fail, and {@code --can-fail} sees that it does.
 */
@NullMarked
package dev.kotonoha.faults;

import org.jspecify.annotations.NullMarked;
