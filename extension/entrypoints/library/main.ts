import { libraryMessages } from '../../../core/locale/library.messages.ts';
import { language } from '../../language.ts';
import { LibraryElement } from '../../library/library.element.ts';
import { openPage } from '../../ui/page.ts';

openPage('danchieu-library', LibraryElement, `Dẫn Chiếu: ${libraryMessages.for(language()).title}`);
