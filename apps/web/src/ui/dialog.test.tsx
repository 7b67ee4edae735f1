import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

const Page = ({ withField }: { readonly withField: boolean }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Khóa</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Khóa tài khoản">
        <input aria-label="Tên" readOnly />
        {withField && <textarea aria-label="Lý do" />}
      </Dialog>
    </>
  )
}

const open = async (withField: boolean) => {
  render(<Page withField={withField} />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Khóa' }))
  await screen.findByRole('dialog', { name: 'Khóa tài khoản' })
  return user
}

describe('a dialog', () => {
  it('begins at the first field one can fill in, and gives the focus back', async () => {
    const user = await open(true)
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('textbox', { name: 'Lý do' }))
    await user.keyboard('{Escape}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'Khóa' })).toHaveFocus()
  })

  it('without such a field has the focus inside', async () => {
    await open(false)
    await expect.poll(() => screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
  })
})
