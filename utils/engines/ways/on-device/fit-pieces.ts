/**
 * The units cut in the middle, and again, until each run fits; a single unit that does not fit stays one. A cut falls
 * where `isBorder` says so, if the run has such a place.
 */
export async function fitPieces<Unit>(
  units: Unit[],
  fits: (run: Unit[]) => Promise<boolean>,
  isBorder: (before: Unit, after: Unit) => boolean = () => true,
): Promise<Unit[][]> {
  if (units.length <= 1 || (await fits(units))) return [units];
  const cut = middleCut(units, isBorder);
  const first = await fitPieces(units.slice(0, cut), fits, isBorder);
  return [...first, ...(await fitPieces(units.slice(cut), fits, isBorder))];
}

function middleCut<Unit>(units: Unit[], isBorder: (before: Unit, after: Unit) => boolean): number {
  const middle = units.length / 2;
  const cuts = units.map((_, index) => index).slice(1);
  const borders = cuts.filter((cut) => isBorder(units[cut - 1] as Unit, units[cut] as Unit));
  const choice = borders.length > 0 ? borders : cuts;
  return choice.reduce((best, cut) => (Math.abs(cut - middle) < Math.abs(best - middle) ? cut : best));
}
