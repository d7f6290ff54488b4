package org.wsalab.cucumber;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.lab.LabThread;
import org.wsalab.lab.What;
import org.wsalab.notification.Happening;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.Turns;

/** A lab thread that makes the calls it is given, one after the other. */
final class ScenarioThread {
  private record Task(String line, CompletableFuture<Outcome> outcome, Turns.Permits returned) {}

  private final World world;
  private final LabThread thread;
  private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
  private final Turns.Permits given;
  private Task newest;
  private long givenAt;

  ScenarioThread(World world, String name) {
    this.world = world;
    this.given = world.lab().turns().permits();
    this.thread = world.lab().spawn(name, this::run);
  }

  private void run() throws InterruptedException {
    while (true) { // until the lab ends it
      given.acquire(Turns.FOREVER);
      Task task = tasks.remove();
      try {
        task.outcome.complete(world.text().call(task.line));
      } catch (MisreadException | StandstillException e) {
        task.outcome.completeExceptionally(e);
      } finally {
        task.returned.release();
      }
    }
  }

  String name() {
    return thread.name();
  }

  /** The thread itself. */
  Thread thread() {
    return thread.thread();
  }

  /** Gives it a call and does not wait for it. */
  void call(String line) {
    givenAt = world.lab().journal().lastSeq();
    newest = new Task(line, new CompletableFuture<>(), world.lab().turns().permits());
    tasks.add(newest);
    given.release();
  }

  /** The call that it was given last. */
  String line() {
    return newest.line;
  }

  /** Whether that call has returned. */
  boolean hasReturned() {
    return newest.outcome.isDone();
  }

  /** Whether the call that it was given last has put it to sleep in a wait. */
  boolean sleeps() {
    return world.lab().journal().since(givenAt).stream()
        .filter(entry -> entry.thread().equals(name()))
        .map(entry -> entry.what())
        .anyMatch(
            what ->
                what instanceof What.Happened happened
                    && happened.happening() instanceof Happening.WaitBegan);
  }

  /** Waits for the result of the call that it was given last. */
  Outcome outcome() {
    String returns = newest.line + " returns in thread " + name();
    try {
      if (!newest.returned.acquire(Deadline.nanoseconds())) {
        throw world.failure(returns, "it still blocks after " + Deadline.text());
      }
      newest.returned.release(); // for who asks again
      return newest.outcome.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StandstillException standstill) {
        throw world.failure(returns, standstill.getMessage());
      }
      throw world.misread((MisreadException) e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
