/** Keeps tokens until the program ends. */
export function memoryStorage() {
    let kept;
    return {
        load: () => kept,
        save: (tokens) => {
            kept = tokens;
        },
        clear: () => {
            kept = undefined;
        },
    };
}
/**
 * Keeps tokens in a storage of the browser: `sessionStorage` survives a reload and ends with the tab, `localStorage` is
 * shared between tabs and stays. Any script of the page's origin can read both.
 */
export function webStorage(storage, key = 'kiennghi.tokens') {
    return {
        load: () => {
            const text = storage.getItem(key);
            try {
                return text === null ? undefined : JSON.parse(text);
            }
            catch {
                // not written here: the same as none
                return undefined;
            }
        },
        save: (tokens) => storage.setItem(key, JSON.stringify(tokens)),
        clear: () => storage.removeItem(key),
    };
}
