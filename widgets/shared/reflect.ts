/**
 * Gives a class a property for each attribute, as text or null: the attribute is the only truth.
 * @param attributes property → attribute
 */
export function reflect(element: typeof HTMLElement, attributes: Record<string, string>): void {
  for (const [property, attribute] of Object.entries(attributes)) {
    Object.defineProperty(element.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(attribute);
      },
      set(this: HTMLElement, value: string | null) {
        if (value === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
}
