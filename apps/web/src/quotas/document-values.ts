export interface DocumentValues {
  readonly number: string
  readonly issuedOn: string
  readonly signer: string
}

export const noDocument: DocumentValues = { number: '', issuedOn: '', signer: '' }

/** A signer who was not typed is not known, which is not the same as an empty name. */
export const documentBody = ({ number, issuedOn, signer }: DocumentValues) => ({
  number,
  issuedOn,
  ...(signer.trim() === '' ? {} : { signer }),
})
