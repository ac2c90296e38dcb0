import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

interface DownloadMenuProps {
  /** The address of the file in one format, with the filters of the page. */
  hrefFor: (format: 'csv' | 'xlsx') => string;
}

/** The list behind the page as a file: the browser fetches it itself, so large ones never pass through the page. */
export function DownloadMenu({ hrefFor }: DownloadMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="download" size={16} />}>
          {t('action.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['csv', 'xlsx'] as const).map((format) => (
          <Menu.Item key={format} component="a" href={hrefFor(format)} download>
            {t(`download.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
