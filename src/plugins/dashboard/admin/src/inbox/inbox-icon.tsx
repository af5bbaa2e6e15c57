import { Mail } from '@strapi/icons';
import type { SVGProps } from 'react';
import { styled } from 'styled-components';
import { useWaitingCount } from './waiting-count';

const MOST_SHOWN = 99;

const Holder = styled.span`
  position: relative;
  display: inline-flex;
`;

const Count = styled.span`
  position: absolute;
  inset-block-start: -0.8rem;
  inset-inline-start: 1rem;
  min-width: 1.6rem;
  padding-inline: 0.4rem;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1rem;
  line-height: 1.6rem;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-align: center;
`;

/** The inbox's place in the menu, with how many requests wait. */
export const InboxIcon = (props: SVGProps<SVGSVGElement>) => {
  const waiting = useWaitingCount();
  return (
    <Holder>
      <Mail {...props} />
      {waiting > 0 && <Count>{waiting > MOST_SHOWN ? `${MOST_SHOWN}+` : waiting}</Count>}
    </Holder>
  );
};
