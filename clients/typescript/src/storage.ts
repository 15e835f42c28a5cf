/** Where tokens are kept. */
export interface StoredTokens {
  accessToken: string;
  /** People have one; machine clients sign in again instead. */
  refreshToken: string | undefined;
  /** Milliseconds since 1970, by the clock of this machine. */
  expiresAt: number;
}

/** Keeps the tokens of one sign-in. Implement it to keep them elsewhere, such as in a phone's key store. */
export interface TokenStorage {
  load(): StoredTokens | undefined | Promise<StoredTokens | undefined>;
  save(tokens: StoredTokens): void | Promise<void>;
  clear(): void | Promise<void>;
}

/** Keeps tokens until the program ends. */
export function memoryStorage(): TokenStorage {
  let kept: StoredTokens | undefined;
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
export function webStorage(storage: Storage, key = 'kiennghi.tokens'): TokenStorage {
  return {
    load: () => {
      const text = storage.getItem(key);
      try {
        return text === null ? undefined : (JSON.parse(text) as StoredTokens);
      } catch {
        // not written here: the same as none
        return undefined;
      }
    },
    save: (tokens) => storage.setItem(key, JSON.stringify(tokens)),
    clear: () => storage.removeItem(key),
  };
}
