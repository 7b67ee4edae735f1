import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { Section } from '../../ui/layout.tsx'
import { messages } from '../messages.ts'
import styles from './origins.module.css'

const text = messages.file

/** All organisations that introduced the person are credited. */
export const Origins = ({ file }: { readonly file: Pick<CandidateFile, 'nominations' | 'originName'> }) => (
  <Section title={text.nominations}>
    {file.nominations.length === 0 ? (
      <p>{file.originName ?? text.noNominations}</p>
    ) : (
      <ul className={styles['list']}>
        {file.nominations.map(({ id, organisationName, nominatedOn, resolutionNumber }) => (
          <li key={id}>
            <strong>{organisationName}</strong>
            <span className={styles['paper']}>{text.nomination(resolutionNumber, nominatedOn)}</span>
          </li>
        ))}
      </ul>
    )}
  </Section>
)
