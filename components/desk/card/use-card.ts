import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type CardChoices,
  type CardLook,
  type CardPhotoSource,
  type CardStyle,
  DEFAULT_CARD_LOOK,
  NO_CARD_CHOICES,
} from '../../../utils/post/card.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import type { Post } from '../../../utils/post/post.ts';
import { postTitle } from '../../../utils/post/post-title.ts';
import { loadCardLook, saveCardLook } from '../../../utils/store/card-looks.ts';
import { loadCardChoices, loadCardPhoto, saveCardChoices, saveCardPhoto } from '../../../utils/store/cards.ts';
import { loadProfile } from '../../../utils/store/profiles.ts';
import { type CardContent, cardContent } from '../../../utils/targets/card/card-content.ts';
import { type CardLayout, layoutCard } from '../../../utils/targets/card/layout-card.ts';
import { titlePieces } from '../../../utils/targets/title/title-pieces.ts';
import { useCrash } from '../../ui/use-crash.ts';
import { useFields } from '../../ui/use-fields.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { createMeasure } from './draw-card.ts';
import { useImage } from './use-image.ts';

/** A draft's card: what was chosen, stored as it is chosen, and what that looks like in each style. */
export interface Card {
  /** Everything that is stored has been read, and its pictures with it: the card is not seen without them first. */
  ready: boolean;
  look: CardLook;
  choices: CardChoices;
  style: CardStyle;
  name: string;
  title: string;
  content: CardContent;
  logo: HTMLImageElement | null;
  /** The chosen picture, where the writer has said to have the right to it. */
  photo: HTMLImageElement | null;
  hasPhoto: boolean;
  failed: boolean;
  layoutOf: (style: CardStyle) => CardLayout;
  changeLook: (changes: Partial<CardLook>) => void;
  changeChoices: (changes: Partial<CardChoices>) => void;
  takePhoto: (source: CardPhotoSource, picture: string) => Promise<void>;
}

const NO_PHOTOS: Record<CardPhotoSource, string | null> = { own: null, outlet: null };

export function useCard({ summary, article }: Draft, post: Post): Card {
  const draftId = summary.id;
  const looks = useFields<CardLook>({
    load: () => loadCardLook(database),
    save: (changes) => saveCardLook(database, changes),
  });
  const kept = useFields<CardChoices>({
    load: () => loadCardChoices(database, draftId),
    save: (changes) => saveCardChoices(database, draftId, changes),
  });
  const [photos, setPhotos] = useState<Record<CardPhotoSource, string | null> | null>(null);
  const crash = useCrash();
  const profile = useLiveQuery(() => loadProfile(database), []);
  useEffect(() => {
    const load = (source: CardPhotoSource) => loadCardPhoto(database, draftId, source);
    void Promise.all([load('own'), load('outlet')]).then(([own, outlet]) => setPhotos({ own, outlet }), crash);
  }, [draftId]);

  const look = looks.fields ?? DEFAULT_CARD_LOOK;
  const choices = kept.fields ?? NO_CARD_CHOICES;
  const style = choices.style ?? look.style;
  const name = look.name ?? profile?.name ?? '';
  const title = choices.title ?? postTitle(post) ?? '';
  const chosen = choices.photo === null ? null : (photos ?? NO_PHOTOS)[choices.photo];
  const cleared = choices.photo !== null && choices.cleared.includes(choices.photo);
  const { image: logo, settled: hasLogo } = useImage(look.logo);
  const { image: photo, settled: hasCleared } = useImage(cleared ? chosen : null);
  const isRead = looks.fields !== undefined && kept.fields !== undefined && photos !== null && profile !== undefined;
  /** From then on what is shown stays, though another picture is still on its way. */
  const ready = useRef(false);
  ready.current ||= isRead && hasLogo && hasCleared;
  const credit = choices.photo === 'outlet' && photo !== null ? (article.leadImage?.credit ?? null) : null;
  const content = useMemo(() => cardContent(article, { name, credit }), [article, name, credit]);
  const measure = useMemo(createMeasure, []);
  const pieces = useMemo(() => titlePieces(title), [title]);
  const { ground, ink, accent } = look.colours;

  const layoutOf = useMemo(() => {
    const made = new Map<CardStyle, CardLayout>();
    const sizeOf = (image: HTMLImageElement | null) =>
      image === null ? null : { width: image.naturalWidth, height: image.naturalHeight };
    return (wanted: CardStyle): CardLayout => {
      const layout =
        made.get(wanted) ??
        layoutCard({
          style: wanted,
          size: choices.size,
          colours: { ground, ink, accent },
          title: pieces,
          content,
          logo: sizeOf(logo),
          photo: sizeOf(photo),
          measure,
        });
      made.set(wanted, layout);
      return layout;
    };
  }, [choices.size, ground, ink, accent, pieces, content, logo, photo]);

  return {
    ready: ready.current,
    look,
    choices,
    style,
    name,
    title,
    content,
    logo,
    photo,
    hasPhoto: chosen !== null,
    failed: looks.state === 'failed' || kept.state === 'failed',
    layoutOf,
    changeLook: looks.change,
    changeChoices: kept.change,
    async takePhoto(source, picture) {
      // What was said of the picture before must be stored before it is taken back.
      await kept.flush();
      await saveCardPhoto(database, draftId, source, picture);
      setPhotos((before) => ({ ...(before ?? NO_PHOTOS), [source]: picture }));
      await kept.refresh();
    },
  };
}
