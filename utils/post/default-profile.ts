import type { Profile } from './profile.ts';

/** Shipped wording: neutral, short, meant to be edited. Links are empty, so they render nothing until entered. */
export const DEFAULT_PROFILE: Profile = {
  name: '',
  category: '世界&社会情勢、',
  noticeLines: [
    'コメントやメールへの個別のお返事は差し控えております。',
    '内容は参考情報です。必ずご自身でもお確かめください。',
    '※ 全文・一部を問わず、無断転載はご遠慮ください。',
  ],
  rule: '-'.repeat(40),
  homepage: '',
  email: '',
  newsletter: { title: 'ニュースレター', line: 'ご登録はこちらから', linkWords: 'こちら', url: '' },
  services: [
    { id: 'ameba', label: 'Ameba Blog', emoji: '🔹', url: '' },
    { id: 'note', label: 'note', emoji: '📔', url: '' },
    { id: 'instagram', label: 'Instagram', emoji: '🩷', url: '' },
    { id: 'x', label: 'TwitterX', emoji: '⭐️', url: '' },
    { id: 'rumble', label: 'Rumble', emoji: '📹', url: '' },
    { id: 'truth-social', label: 'TRUTH Social', emoji: '⭐️', url: '' },
  ],
  bylinePattern: 'MM/DD/YYYY // author',
  pointStyle: 'dash',
};
