/** What a page says of a date: when the article came out, or when it was changed. */
export type DateLabel = 'published' | 'updated';

/** Asked of text in lower case. Where a word of both stands in front of a date, the one nearer to it counts. */
const LABELS =
  /(?<updated>updat|modif|last edited|last changed|lastchanged|last reviewed|revised|aktualisier|geändert|(?:^|\W)stand(?:$|\W)|mis(?:e)? à jour|mis[ée] a jour|actualiz|actualis|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|aktualizac|обновлен|изменен|оновлен|змінен|güncelle|diperbarui|pembaruan|cập nhật|更新|수정|تحديث|تعديل|עודכן|עדכון|अपडेट|अद्यतन)|(?<published>publish|publi[ée]|publica|pubblica|gepubliceerd|posted|first posted|created|issued|released|veröffentlicht|erschienen|erstellt|опубликован|дата публикации|опубліковано|yayın|oluşturulma|giriş|terbit|dipublikasi|ngày đăng|xuất bản|đăng lúc|发布|發布|發佈|刊登|刊載|公開|掲載|投稿日|配信|작성|등록|입력|승인|نشر|פורסם|प्रकाशित)/g;

/** A line cut at its labels, each piece with the label it stands behind; null for what stands before any. */
export function cutAtLabels(line: string): { label: DateLabel | null; text: string; at: number }[] {
  const lower = line.toLowerCase();
  const pieces: { label: DateLabel | null; text: string; at: number }[] = [];
  let label: DateLabel | null = null;
  let start = 0;
  for (const match of lower.matchAll(LABELS)) {
    // `更新 2025年…` and `2025年… 更新`: only what holds digits is a piece of its own.
    const piece = line.slice(start, match.index);
    if (label !== null || /\d/.test(piece)) pieces.push({ label, text: piece, at: start });
    label = match.groups?.updated === undefined ? 'published' : 'updated';
    start = match.index;
  }
  pieces.push({ label, text: line.slice(start), at: start });
  return pieces;
}

/** The label a name or a line without a date carries. */
export const labelOf = (text: string): DateLabel | null => cutAtLabels(text).at(-1)?.label ?? null;
