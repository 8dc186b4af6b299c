/**
 * Functions that run inside Firefox with the browser's own privileges: they are sent as source text, so each uses nothing but
 * its arguments, the globals declared here, and the helpers listed in `CHROME_HELPERS`.
 */

/** Where a document of interest lives: the selected tab, that tab's first frame, the toolbar button's popup, the sidebar. */
export type SurfaceName = 'tab' | 'tab-frame' | 'popup' | 'sidebar';

interface Context {
  children: Context[];
  currentWindowGlobal: {
    innerWindowId: number;
    getActor(name: 'MarionetteCommands'): {
      executeScript(script: string, args: unknown[], options: object): Promise<unknown>;
      takeScreenshot(element: null, format: number, full: boolean, scroll: boolean): Promise<string>;
    };
  } | null;
}

interface BrowserElement extends HTMLElement {
  browsingContext: Context | null;
  currentURI: { spec: string } | null;
  webProgress: { isLoadingDocument: boolean } | null;
  fixupAndLoadURIString(address: string, options: object): void;
}

declare const gBrowser: {
  selectedBrowser: BrowserElement;
  selectedTab: object;
  addTab(address: string, options: object): object;
  removeTab(tab: object): void;
};
declare const SidebarController: { isOpen: boolean; browser: HTMLIFrameElement; hide(): void };
declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[]; appLocaleAsBCP47: string };
  scriptSecurityManager: { getSystemPrincipal(): object };
  console: { getMessageArray(): ConsoleMessage[] };
  prefs: { setBoolPref(name: string, value: boolean): void; setIntPref(name: string, value: number): void };
};
declare const Ci: { nsIScriptError: object; nsITextInputProcessor: object };
declare const Cc: { '@mozilla.org/text-input-processor;1': { createInstance(of: object): TextInputProcessor } };
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { errors: string[]; warnings: string[] } } | null;
};

interface TextInputProcessor {
  ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(within: Window): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, look: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): void;
  commitComposition(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}

interface ConsoleMessage {
  message: string;
  QueryInterface?(of: unknown): ScriptError;
}
interface ScriptError {
  errorMessage: string;
  sourceName: string;
  lineNumber: number;
  category: string;
}

function surfaceBrowser(name: SurfaceName): BrowserElement | null {
  if (name === 'popup') return document.querySelector<BrowserElement>('.webextension-popup-browser');
  if (name !== 'sidebar') return gBrowser.selectedBrowser;
  if (!SidebarController.isOpen) return null;
  return SidebarController.browser.contentDocument?.querySelector<BrowserElement>('#webext-panels-browser') ?? null;
}

function surfaceActor(name: SurfaceName) {
  const top = surfaceBrowser(name)?.browsingContext;
  const context = name === 'tab-frame' ? top?.children[0] : top;
  if (!context?.currentWindowGlobal) throw new Error(`There is no ${name} now`);
  return context.currentWindowGlobal.getActor('MarionetteCommands');
}

/** Source text put before each function sent. */
export const CHROME_HELPERS = [surfaceBrowser, surfaceActor].map(String).join('\n');

export function evaluateInSurface(name: SurfaceName, script: string, args: unknown[], timeout: number) {
  return surfaceActor(name).executeScript(script, args, { timeout, async: false, sandboxName: null });
}

/** Base64 of a PNG of the whole document. */
export function captureSurface(name: SurfaceName) {
  const base64 = 0;
  return surfaceActor(name).takeScreenshot(null, base64, true, false);
}

/**
 * Where the surface's document begins in the window, in CSS pixels, and how large it is, as the window has it; null while it still
 * opens, when it takes no clicks. A document hears of its place later.
 */
export function surfaceBounds(name: SurfaceName): string | null {
  const found = surfaceBrowser(name) as (BrowserElement & { screenX: number; screenY: number }) | null;
  const panel = found?.closest<HTMLElement & { state: string }>('panel');
  if (found === null || (panel && panel.state !== 'open')) return null;
  const { width, height } = found.getBoundingClientRect();
  return [found.screenX, found.screenY, width, height].map(Math.round).join(' ');
}

/** Address of what the surface shows; null while there is none or it is still loading. */
export function surfaceAddress(name: SurfaceName): string | null {
  const found = surfaceBrowser(name);
  if (!found?.browsingContext?.currentWindowGlobal || found.webProgress?.isLoadingDocument !== false) return null;
  return found.currentURI?.spec ?? null;
}

/** Gives what `tabDocument` gave before. */
export function loadInTab(address: string): number | null {
  const before = gBrowser.selectedBrowser.browsingContext?.currentWindowGlobal?.innerWindowId ?? null;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedBrowser.fixupAndLoadURIString(address, { triggeringPrincipal });
  return before;
}

/** A number that is another for each document the tab in front shows, even one of the same address. */
export function tabDocument(): number | null {
  return gBrowser.selectedBrowser.browsingContext?.currentWindowGlobal?.innerWindowId ?? null;
}

export function openTab(address: string): void {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(address, { triggeringPrincipal });
}

/** Closes the tab in front. */
export function closeTab(): void {
  gBrowser.removeTab(gBrowser.selectedTab);
}

/** Whether the toolbar button's popup is there, also while it closes. */
export function hasPopup(): boolean {
  return surfaceBrowser('popup') !== null;
}

export function closePopup(): void {
  surfaceBrowser('popup')?.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
}

export function closeSidebar(): void {
  SidebarController.hide();
}

/** Makes Firefox itself Japanese for extensions and pages, whether or not its Japanese texts are installed. */
export function speakJapanese(): string {
  Services.locale.availableLocales = [...new Set([...Services.locale.availableLocales, 'ja'])];
  Services.locale.requestedLocales = ['ja'];
  return Services.locale.appLocaleAsBCP47;
}

/** Marionette switches focus to a mode for tests, in which a popup never gets the keys it gets on a desk. */
export function focusAsForPeople(): void {
  Services.prefs.setBoolPref('focusmanager.testmode', false);
}

/** Middle of the extension's button in the window, in CSS pixels. */
export function toolbarButtonCentre(extensionId: string): { x: number; y: number } {
  const button = document.querySelector(`#nav-bar .unified-extensions-item[data-extensionid="${extensionId}"]`);
  if (button === null) throw new Error('The extension has no button in the toolbar');
  const box = button.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function manifestProblems(extensionId: string): string[] {
  const policy = WebExtensionPolicy.getByID(extensionId);
  if (policy === null) return ['The extension is not loaded'];
  return [...policy.extension.errors, ...policy.extension.warnings];
}

/** Errors and warnings on the browser console that name the extension's origin or id. */
export function consoleProblems(extensionId: string, uuid: string): string[] {
  const said: string[] = [];
  for (const message of Services.console.getMessageArray()) {
    let text = message.message;
    try {
      const error = message.QueryInterface?.(Ci.nsIScriptError);
      if (error) text = `${error.category}: ${error.errorMessage} (${error.sourceName}:${error.lineNumber})`;
    } catch {
      // A plain message, which is no script error.
    }
    // Said of every popup that closes while a message of its own is on the way.
    if (/Promise (?:rejected|resolved) after context unloaded/.test(text)) continue;
    // Said of every page that is closed while it stores something.
    if (text.includes('has been aborted due to page navigation')) continue;
    if (text.includes(extensionId) || text.includes(uuid)) said.push(text);
  }
  return said;
}

/** Middle of the open context menu's item, in CSS pixels of the window; null until the menu has opened. */
export function contextMenuItemCentre(words: string): { x: number; y: number } | null {
  const menu = document.querySelector<HTMLElement & { state: string }>('#contentAreaContextMenu');
  if (menu?.state !== 'open') return null;
  const item = [...menu.querySelectorAll('menuitem')].find((one) => one.getAttribute('label')?.includes(words));
  const box = item?.getBoundingClientRect();
  return box && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** How many sandboxes for content scripts the extension has in the process of the tab in front. */
export async function contentScriptsInTab(extensionId: string): Promise<number> {
  const script = `
    const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
    const owners = ExtensionContent.getAllContentScriptGlobals().map((sandbox) => Cu.getSandboxMetadata(sandbox).addonId);
    return owners.filter((owner) => owner === arguments[0]).length;`;
  // `system`: a sandbox with the privileges of Firefox itself inside the tab's process.
  const options = { timeout: 5000, async: false, sandboxName: 'system' };
  return (await surfaceActor('tab').executeScript(script, [extensionId], options)) as number;
}

/** What `prefers-color-scheme` says in tabs, and in the popup and the sidebar, which go by the theme's toolbar. */
export function useColours(scheme: 'light' | 'dark'): void {
  const number = { dark: 0, light: 1 };
  for (const place of ['browser.theme.content-theme', 'browser.theme.toolbar-theme']) {
    Services.prefs.setIntPref(place, number[scheme]);
  }
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', number[scheme]);
}

/** Types with an input method into whatever has the focus: each text replaces the one before, and Enter ends the conversion. */
export function convert(texts: string[]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('Another input method is at work');
  for (const text of texts) {
    processor.setPendingCompositionString(text);
    processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(text.length);
    processor.flushPendingComposition();
  }
  const enter = new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
  processor.commitComposition(enter);
  processor.keyup(enter);
}
