/** A page that carries the widget annotates itself. */
export const OWN_WIDGET = 'danchieu-citations, [data-danchieu~="citations"]';
