/** What a contender throws where this browser or machine does not have what it needs: no failure, it just does not take part. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
