declare const __DANCHIEU_VERSION__: string | undefined;

/** The kit's version, put in by the build; `dev` where the sources run as they are. */
export const VERSION = typeof __DANCHIEU_VERSION__ === 'string' ? __DANCHIEU_VERSION__ : 'dev';
