/** An invented writer's profile, by the settings page's fields. */
export const SAMPLE_PROFILE = {
  'profile-category': '世界&社会情勢、',
  'profile-homepage': 'https://mio.example/',
  'profile-email': 'mio@mail.example',
  'newsletter-title': '港のたより',
  'newsletter-line': 'ご登録はこちらから',
  'newsletter-words': 'こちら',
  'newsletter-url': 'https://news.mio.example/join',
};

export const SAMPLE_SERVICES = {
  ameba: 'https://ameba.example/mio',
  note: 'https://note.example/mio',
  instagram: 'https://instagram.example/mio',
  x: 'https://x.example/mio',
  rumble: 'https://rumble.example/mio',
  'truth-social': 'https://truth.example/mio',
};
