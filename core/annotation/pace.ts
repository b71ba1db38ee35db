/** Longest stretch of work in one task; leaves the page room to answer within 50 ms. */
const TASK_MS = 8;

interface Scheduler {
  yield?: () => Promise<void>;
}

/**
 * Runs work made of small steps, the first ones at once, in tasks of a few milliseconds.
 * @param steps yields after each step; a step that yields a number counts that many units against `unitsPerTask`
 * @param around wraps each task's share of the work
 * @param signal stops the work between two tasks
 * @returns a promise of the end, or of the stop
 */
export async function inSlices(
  steps: Iterator<number, void>,
  unitsPerTask: number,
  around: (task: () => void) => void,
  signal: AbortSignal,
): Promise<void> {
  let done = false;
  const task = (): void => {
    const start = performance.now();
    for (let units = 0; units < unitsPerTask && performance.now() - start < TASK_MS;) {
      const step = steps.next();
      if (step.done) {
        done = true;
        return;
      }
      units += step.value;
    }
  };
  while (!done && !signal.aborted) {
    around(task);
    if (!done) await nextTask();
  }
}

/** Lets the page work, then goes on. Timers would be slowed down in hidden tabs; messages are not. */
function nextTask(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
