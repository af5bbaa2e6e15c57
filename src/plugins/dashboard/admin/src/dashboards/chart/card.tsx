import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Frame = styled.section<{ $isWide: boolean }>`
  display: flex;
  flex-direction: column;
  min-width: 0;
  ${({ $isWide }) => ($isWide ? 'grid-column: 1 / -1;' : '')}
  padding: ${({ theme }) => theme.spaces[4]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  ${({ theme }) => theme.breakpoints.medium} {
    padding: ${({ theme }) => theme.spaces[6]};
  }

  @media print {
    display: block;
    padding: 0;
    box-shadow: none;
    break-inside: avoid;
  }
`;

interface CardProps {
  /** What it shows, in a sentence. */
  readonly title: string;
  /** What is measured, and of when. */
  readonly about: string;
  readonly isWide?: boolean;
  /** Buttons below; they are not printed. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a dashboard, under the sentence that says what is to be seen there. */
export const Card = ({ title, about, isWide = false, actions, children }: CardProps) => (
  <Frame $isWide={isWide} aria-label={title}>
    <Typography tag="h2" variant="delta" fontWeight="semiBold">
      {title}
    </Typography>
    <Box paddingBottom={4}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {about}
      </Typography>
    </Box>
    {children}
    {actions !== undefined && (
      <Flex gap={1} justifyContent="flex-end" data-screen-only>
        {actions}
      </Flex>
    )}
  </Frame>
);
