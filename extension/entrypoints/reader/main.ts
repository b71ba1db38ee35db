import { libraryMessages } from '../../../core/locale/library.messages.ts';
import { followSettings, language } from '../../language.ts';
import { ReaderElement } from '../../reader/reader.element.ts';
import { ReaderPageElement } from '../../reader/reader-page.element.ts';
import { openPage } from '../../ui/page.ts';

await followSettings();
customElements.define('danchieu-reader', ReaderElement);
openPage('danchieu-reader-page', ReaderPageElement, `Dẫn Chiếu: ${libraryMessages.for(language()).title}`);
