import { browser } from 'wxt/browser';

export const appVersion = (): string => browser.runtime.getManifest().version;
