/** Some word follows that the figure counts, though no list names it. */
export const NOUN_AFTER =
  /^[\s-](?!(?:x|more|fewer|less|instead|rather|compared|and|or|but|in|at|for|with|by|to|from|than|that|which|who|on|against|as|when|while|per|late|early|earlier|later|last|next|ago|today|yesterday|of|was|were|is|are|had|has|have|after|before|since|until|below|above|under|over|points?|wide|long|deep|high|tall|across|thick|now|already|again|too|also|just|only|still|then|behind|ahead|clear|he|she|it|they|we|there|the|an?|his|her|its|their|this|these)\b)[a-z]/i;
