package org.wsalab.cucumber;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.lab.LabThread;
import org.wsalab.lab.What;
import org.wsalab.notification.Happening;

/** A lab thread that makes the calls it is given, one after the other. */
final class ScenarioThread {
  private record Task(String line, CompletableFuture<Outcome> outcome) {}

  private final World world;
  private final LabThread thread;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private Task newest;
  private long given;

  ScenarioThread(World world, String name) {
    this.world = world;
    this.thread = world.lab().spawn(name, this::run);
  }

  private void run() throws InterruptedException {
    while (true) { // until the lab ends it
      Task task = tasks.take();
      try {
        task.outcome.complete(world.text().call(task.line));
      } catch (MisreadException e) {
        task.outcome.completeExceptionally(e);
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
    given = world.lab().journal().lastSeq();
    newest = new Task(line, new CompletableFuture<>());
    tasks.add(newest);
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
    return world.lab().journal().since(given).stream()
        .filter(entry -> entry.thread().equals(name()))
        .map(entry -> entry.what())
        .anyMatch(
            what ->
                what instanceof What.Happened happened
                    && happened.happening() instanceof Happening.WaitBegan);
  }

  /** Waits for the result of the call that it was given last. */
  Outcome outcome() {
    try {
      return newest.outcome.get(Deadline.milliseconds(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String returns = newest.line + " returns in thread " + name();
      throw world.failure(returns, "it still blocks after " + Deadline.text());
    } catch (ExecutionException e) {
      throw world.misread((MisreadException) e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
