/**
 * What outlets call a kind of page in addresses, section names and headlines, in the languages we read. All lower case.
 * An address word stands for a whole part of the path between slashes, unless said otherwise.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*\n\s*|\s*,\s*/));

/** Also names of sections. */
export const OPINION_WORDS = words(`
  opinion, opinions, op-ed, op-eds, oped, commentary, commentaries, commentisfree, editorial, editorials, editorial board, columnists, columns,
  letters, letters to the editor, viewpoint, viewpoints, perspective, perspectives, guest essay, guest column, guest commentary
  meinung, meinungen, kommentar, kommentare, kolumne, kolumnen, gastbeitrag, gastkommentar, gastkommentare, leitartikel, debatte
  idees, idées, débats, debats, tribunes, chroniques, edito, édito, editos, editoriaux, point-de-vue, points-de-vue, opinions-et-debats
  opinión, columnas, columna, editoriales, tribuna, tribunas, columnistas, cartas al director
  opinioni, commenti, editoriali, rubriche, editoriale
  opinião, opiniao, colunas, colunistas, editoriais, artigos-de-opiniao
  opinie, opinies, columns-opinie, meningen
  ledare, debatt, åsikt, asikt, leder, meninger, kronikk, synspunkt, debat, ledere
  мнение, мнения, колонка, колонки, mnenie, mneniya, opinions-ru, думка, думки, погляд, dumka, dumki, kolonki, pohliady, blogs-opinion
  yazarlar, yazar, kose-yazilari, köşe yazıları, görüş, gorus
  opini, kolom, tajuk
  评论, 評論, 社论, 社論, 观点, 觀點, 时评, 時評, 社説, 論説, 論壇
  오피니언, 사설, 칼럼, 사설·칼럼
  رأي, آراء, مقالات, مقالات رأي, رأى, opinions-ar
  דעות, de’ot
  विचार, संपादकीय, opinion-hindi
  góc nhìn, goc-nhin, y-kien, ý kiến
`);

export const PRESS_WORDS = words(`
  press-release, press-releases, pressrelease, pressreleases, press release, press releases, news-release, news-releases, media-release, media-releases,
  media-releases-and-statements, statements-and-releases
  pressemitteilung, pressemitteilungen, pressemeldung, pressemeldungen, medienmitteilung, medienmitteilungen
  communique-de-presse, communiques-de-presse, communiqués de presse, communiqué de presse, communiques-presse
  nota-de-prensa, notas-de-prensa, notas de prensa, comunicado-de-prensa, comunicados-de-prensa, comunicados
  comunicato-stampa, comunicati-stampa, comunicati stampa
  nota-a-imprensa, notas-a-imprensa, comunicado-de-imprensa
  persbericht, persberichten, pressmeddelande, pressmeddelanden, pressemelding, pressemeldinger, pressemeddelelse, pressemeddelelser
  пресс-релиз, пресс-релизы, press-reliz, press-relizy, пресреліз, пресрелізи, basin-bulteni, basin-aciklamasi, siaran-pers
  新闻稿, 新聞稿, 보도자료, بيان-صحفي, بيان صحفي, thong-cao-bao-chi
`);

/** Hosts whose pages are all sent in by those they are about. */
export const PRESS_HOSTS =
  /(?:^|\.)(?:prnewswire|businesswire|globenewswire|accesswire|accessnewswire|newswire|einpresswire|einnews|prweb|prlog|newsfilecorp|marketwired|presswire|issuewire|openpr|ots|presseportal|pressebox|news-aktuell|prtimes|atpress|kyodonewsprwire|eurekalert|cision|mynewsdesk|ntb\.kommunikasjon)\.(?:com|co\.uk|ca|de|at|ch|jp|ne\.jp|org|net|no)$/;

/** How press wires begin their texts. */
export const PRESS_OPENING =
  /for immediate release|\/ ?pr ?newswire ?\/|business wire\)|globe newswire|\(accesswire|\/accesswire|\(newsfile corp|\/cnw\/|\(ots\)|\/einpresswire/;

export const GALLERY_WORDS = words(`
  gallery, galleries, photo-gallery, photo-galleries, photogallery, photos, pictures, in-pictures, slideshow, slideshows, photo-essay, photoessay, picture
  galerie, galerien, bildergalerie, bildergalerien, fotostrecke, fotostrecken, bilderstrecke, bilderstrecken, fotogalerie, bilder, fotos
  diaporama, diaporamas, portfolio, en-images, photos-videos
  galeria, galería, galerias, galerías, fotogaleria, fotogalería, fotogalerias, album, albums, fotorrelato
  fotogallery, foto-gallery, gallerie, galleria
  fotoserie, fotoseries, bildspel, bildserie, billeder
  fotogalereya, photogallery-ru, фото, фоторепортаж, fotoreportazh, galeri, foto-galeri
  图集, 图片, 組圖, 포토, صور
`);

export const VIDEO_WORDS = words(`
  video, videos, watch, videoteca, mediathek, av, vidéo, vidéos, videolar, videogallery, video-gallery, webtv, web-tv, 视频, 影音, 영상, فيديو, видео
`);

/** Parts of an address, or words inside one, after which a live report is looked for. */
export const LIVE_ADDRESS =
  /\/live\/|(?:^|[/_-])(?:live-?blog|live-?blogg|live-?updates?|live-?ticker|news-?ticker|news-?blog|minute-by-minute|as-it-happened|minute-par-minute|en-direct|minuto-a-minuto|en-vivo|en-directo|ao-vivo|in-diretta|diretta|onlajn|online-translyaciya|direkte|canli)(?=[/_.-]|$)/;

export const LIVE_TITLE =
  /\blive(?: |-)?(?:blog|updates?|ticker|coverage)\b|\blive ?(?::|–|—|\||$)|^live\b|minute by minute|as it happened|news-?(?:blog|ticker)\b|\ben direct\b|minute par minute|\ben (?:vivo|directo)\b|minuto a minuto|\bdiretta\b|\bao vivo\b|онлайн|直播|实时|即時更新|실시간|مباشر|canlı/;

/** Where everything is a post or a thread of people, by host, and by path for servers anyone can run. */
export const THREAD_HOSTS =
  /(?:^|\.)(?:x\.com|twitter\.com|threads\.(?:net|com)|bsky\.app|reddit\.com|news\.ycombinator\.com|truthsocial\.com|gab\.com|gettr\.com|facebook\.com|instagram\.com|t\.me|weibo\.(?:com|cn)|vk\.com|quora\.com|stackoverflow\.com|stackexchange\.com)$/;
export const THREAD_PATH =
  /^\/@[^/]+\/\d{6,}|\/(?:viewtopic|showthread)\.php|^\/t\/[^/]+\/\d+|\/threads\/[^/]+\.\d+|^\/posts\/[^/]+activity/;
export const THREAD_GENERATOR = /discourse|vbulletin|xenforo|phpbb|mybb|simple machines|mastodon|lemmy/;

/** Where the text breaks off, in the outlet's own words. */
export const REST_IS_CLOSED =
  /^(?:il vous reste [\d.,]+ ?%|la suite est réservée|(?:the rest of )?this (?:article|story|post) is (?:only )?(?:available )?(?:for|to) (?:paid |paying )?(?:subscribers|members)|dieser (?:artikel|text) ist nur für|残り\s?[\d,]+文字|この記事は(?:有料)?会員限定)/;

/** What a box asks for that stands where an article breaks off. */
export const SUBSCRIBE_WORDS =
  /subscri|sign ?up|sign ?in|log ?in|register|become a member|abonn|inscri|connect|registr|anmeld|weiterlesen|suscri|assin|abbon|подпис|підпис|订阅|訂閱|登录|구독|로그인|اشتر|מנוי|abone|berlangganan|会員|登録/;
