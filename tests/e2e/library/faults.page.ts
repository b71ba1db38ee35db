import { shelf, type Shelf } from './shelf.ts';

declare global {
  interface Window {
    shelf: Shelf & {
      killAt(name: string, id: string, edition: string, stopAt: number): Promise<string>;
      /** Saves one article after another and tells the server of each that is acknowledged, until the browser is gone. */
      saveOn(name: string, from: number): void;
    };
  }
}

window.shelf = {
  ...shelf,
  killAt: (name, id, edition, stopAt) =>
    new Promise((resolve) => {
      const worker = new Worker('/faults.worker.js', { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<string>) => {
        worker.terminate();
        resolve(data);
      };
      worker.postMessage({ name, id, edition, stopAt });
    }),
  saveOn: (name, from) => {
    void (async () => {
      for (let id = from; ; id += 1) {
        const outcome = await shelf.save(name, String(id), '1', 40);
        if (outcome.startsWith('saved')) await fetch(`/acknowledged?${id}`);
      }
    })();
  },
};
