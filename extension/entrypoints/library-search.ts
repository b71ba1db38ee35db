import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SearchService, type WorkerScope } from '../library/search.worker.ts';

/** The worker of the library page. */
export default defineUnlistedScript(() => {
  new SearchService(globalThis as unknown as WorkerScope);
});
