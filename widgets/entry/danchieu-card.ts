import { cardFile } from '../citation/card.file.ts';
import { handedOver } from '../shared/hand-over.ts';

handedOver()?.take(cardFile);
