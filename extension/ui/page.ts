import { language } from '../language.ts';

/** Sets a page's language and title, and names its element. */
export function openPage(name: string, element: CustomElementConstructor, title: string): void {
  document.documentElement.lang = language().startsWith('en') ? 'en' : 'vi';
  document.title = title;
  customElements.define(name, element);
}
