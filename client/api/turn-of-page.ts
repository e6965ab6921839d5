/** Gives the page its turn between two slices of work. */

/**
 * Resolves after what waits on the page (input, drawing) has had its turn. A message and not a timer: timers of a page in the
 * background wait for a second each.
 */
export function turnOfPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
