/**
 * The class that most of the k nearest examples have, by Euclidean distance; of classes equally frequent the smallest, as in
 * scikit-learn's KNeighborsClassifier.
 */
export function nearestClass(rows: readonly ArrayLike<number>[], labels: readonly number[], query: ArrayLike<number>, k: number): number {
  const nearest = rows.map((row, i) => ({ distance: squaredDistance(row, query), label: labels[i] ?? Number.NaN }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, k);
  const votes = new Map<number, number>();
  for (const { label } of nearest) votes.set(label, (votes.get(label) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? Number.NaN;
}

export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return sum;
}
