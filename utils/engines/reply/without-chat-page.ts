/**
 * What a model thought before it answered. No block holds its opening mark again: a reply of opening marks alone would else be
 * searched to its end from each of them.
 */
const REASONING = /(?:<think(?:ing)?>|\[THINK\])(?:(?!<think|\[THINK)[\s\S])*?(?:<\/think(?:ing)?>|\[\/THINK\])/gi;
/** Many servers swallow the opening mark. */
const REASONING_BEFORE = /^[\s\S]*(?:<\/think(?:ing)?>|\[\/THINK\]|final<\|message\|>)/i;
/** Still thinking when the reply was cut off or copied: no word of it is the answer. */
const REASONING_AFTER = /(?:<think(?:ing)?>|\[THINK\]|<\|channel\|>analysis)[\s\S]*/i;
/** Marks a model puts between turns, and before a text it cites for. */
const MARK = /<\|\w+\|>|\[cite_start\]/g;
/** Whole lines of a chat's page: who speaks, what the writer asked in between, buttons with a code block's language above, where an answer goes on. */
const PAGE_LINE =
  /^[ \t]*(?:You said:[\s\S]{0,4000}?(?=\n\w+ said:$)|(?:ChatGPT|Claude|Gemini|Copilot|Grok)(?: said)?[:：]|(?:[a-z]{2,12}\n+)?(?:Copy(?: code)?|(?:コードを)?コピー(?:する)?)|Edit|Retry|Share|再生成|共有|編集|[(（]?(?:以下)?続(?:き|く|きです)[)）]?[:：。]?)[ \t]*$/gim;

/** The answer without what a model's server or a chat's page put around it. */
export function withoutChatPage(reply: string): string {
  return reply
    .replace(REASONING, '')
    .replace(REASONING_BEFORE, '')
    .replace(REASONING_AFTER, '')
    .replace(MARK, '')
    .replace(PAGE_LINE, '');
}
