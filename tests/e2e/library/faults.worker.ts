/** A worker that does one thing with the library and stands still at a given step, to be killed there. */
import { shelf } from './shelf.ts';

interface Order {
  name: string;
  id: string;
  edition: string;
  /** The call of the database at which it stops; counted from 1. */
  stopAt: number;
}

let calls = 0;

/** Counts the library's calls of the database; at the last one it never returns. */
function watch(stopAt: number): void {
  const count = (target: object, name: string) => {
    const methods = target as Record<string, (...values: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (this: unknown, ...values: unknown[]) {
      calls += 1;
      const result = original.apply(this, values);
      if (calls === stopAt) {
        postMessage('stopped');
        // Stands still without using up the processor: the server never answers this.
        const request = new XMLHttpRequest();
        request.open('GET', '/never', false);
        request.send();
      }
      return result;
    };
  };
  for (const name of ['get', 'put', 'add', 'delete', 'openCursor', 'getAll', 'createIndex'])
    count(IDBObjectStore.prototype, name);
  for (const name of ['get', 'getAll', 'openCursor']) count(IDBIndex.prototype, name);
  for (const name of ['createObjectStore', 'transaction']) count(IDBDatabase.prototype, name);
  count(IDBCursor.prototype, 'update');
}

onmessage = ({ data }: MessageEvent<Order>) => {
  watch(data.stopAt);
  void shelf
    .save(data.name, data.id, data.edition, 1)
    .then((outcome) => postMessage(`${outcome} after ${calls} calls`));
};
