import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standWatch } from '../page/watch.ts';

/** Runs in every page of a granted site; the engine comes only where a citation may be. */
export default defineUnlistedScript(() => standWatch(document));
