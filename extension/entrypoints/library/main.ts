import { libraryMessages } from '../../../core/locale/library.messages.ts';
import { followSettings, language } from '../../language.ts';
import { ExchangeElement } from '../../library/exchange.element.ts';
import { LibraryElement } from '../../library/library.element.ts';
import { ReaderElement } from '../../reader/reader.element.ts';
import { openPage } from '../../ui/page.ts';

await followSettings();
customElements.define('danchieu-exchange', ExchangeElement);
customElements.define('danchieu-reader', ReaderElement);
openPage('danchieu-library', LibraryElement, `Dẫn Chiếu: ${libraryMessages.for(language()).title}`);
