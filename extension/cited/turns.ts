/** Longest stretch of drawing, in milliseconds, before other work has its turn. */
const STRETCH = 8;

const waiting: (() => void)[] = [];
let isUnderWay = false;

function proceed(): void {
  const end = performance.now() + STRETCH;
  const step = (): void => {
    const next = waiting.shift();
    if (next === undefined) {
      isUnderWay = false;
      return;
    }
    next();
    // What was resumed draws in a microtask: only then is its time known.
    queueMicrotask(() => queueMicrotask(() => (performance.now() < end ? step() : setTimeout(proceed))));
  };
  step();
}

/** Resumes those who wait one after the other, so that many small drawings never become one long one. */
export function turn(): Promise<void> {
  return new Promise((resume) => {
    waiting.push(resume);
    if (isUnderWay) return;
    isUnderWay = true;
    setTimeout(proceed);
  });
}
