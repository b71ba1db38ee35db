import { answers } from './answers.ts';

void answers().then((given) => postMessage(given));
