/** The shape of another language's texts: the same keys, free words. Keys of plural forms may come on top. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
