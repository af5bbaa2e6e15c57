import { Navigate, Route, Routes } from 'react-router-dom';
import { COMPLIANCE } from './addresses';
import { CalculatorTab } from './calculator-tab';
import { CoachingTab } from './coaching-tab';
import { ObjectionsTab } from './objections-tab';
import { PriorityTab } from './priority-tab';
import { ProfilePage } from './profile-page';
import { ProfilesTab } from './profiles-tab';

/** Compliance for those who supervise: who stands where and why, and what is done about it. */
const CompliancePage = () => (
  <Routes>
    <Route path="profiles" element={<ProfilesTab />} />
    <Route path="profiles/:serviceUser" element={<ProfilePage />} />
    <Route path="coaching" element={<CoachingTab />} />
    <Route path="priority" element={<PriorityTab />} />
    <Route path="objections" element={<ObjectionsTab />} />
    <Route path="calculator" element={<CalculatorTab />} />
    <Route path="*" element={<Navigate to={`${COMPLIANCE}/profiles`} replace />} />
  </Routes>
);

export default CompliancePage;
