import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { SearchField } from './search-field.tsx'

describe('a filter by text', () => {
  it('filters once when Enter ends the typing', async () => {
    const onSearch = vi.fn<(text: string) => void>()
    render(<SearchField label="Tìm" value="" onSearch={onSearch} />)
    await userEvent.setup().type(screen.getByRole('searchbox'), 'duc{Enter}')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(onSearch.mock.calls).toEqual([['duc']])
  })

  it('waits until the input method has ended the word', () => {
    vi.useFakeTimers()
    const onSearch = vi.fn<(text: string) => void>()
    render(<SearchField label="Tìm" value="" onSearch={onSearch} />)
    const box = screen.getByRole('searchbox')
    fireEvent.compositionStart(box)
    fireEvent.change(box, { target: { value: 'đức' } })
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
    vi.advanceTimersByTime(1_000)
    expect(onSearch).not.toHaveBeenCalled()
    fireEvent.compositionEnd(box)
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(onSearch.mock.calls).toEqual([['đức']])
    vi.useRealTimers()
  })
})
