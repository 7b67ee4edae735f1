import { PageHeader } from '../ui/page-header.tsx'
import { Page } from '../ui/layout.tsx'
import { NotFound } from '../ui/states.tsx'

export const NotFoundPage = () => (
  <Page>
    <PageHeader title="Không tìm thấy trang" />
    <NotFound />
  </Page>
)
