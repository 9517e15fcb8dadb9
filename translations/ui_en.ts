<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PrintWords</name>
    <message>
        <source>It has no paper: put in a new roll.</source>
        <translation>It has no paper: put in a new roll.</translation>
    </message>
    <message>
        <source>It does not answer: look at its switch, its cable and its lid.</source>
        <translation>It does not answer: look at its switch, its cable and its lid.</translation>
    </message>
    <message>
        <source>It takes nothing more: switch it off and on again.</source>
        <translation>It takes nothing more: switch it off and on again.</translation>
    </message>
    <message>
        <source>It refuses: the address is another one, another program has it, or this user may not use it.</source>
        <translation>It refuses: the address is another one, another program has it, or this user may not use it.</translation>
    </message>
    <message>
        <source>No printer is chosen yet: Settings, Printers.</source>
        <translation>No printer is chosen yet: Settings, Printers.</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>Not printed.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>Printed on “%1” instead.</source>
        <translation>Printed on “%1” instead.</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>No paper</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Not printing</source>
        <translation>Not printing</translation>
    </message>
</context>
<context>
    <name>ui::ActionRow</name>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalOverlay</name>
    <message>
        <source>Somebody has to approve this</source>
        <translation>Somebody has to approve this</translation>
    </message>
    <message>
        <source>Needed: %1</source>
        <translation>Needed: %1</translation>
    </message>
    <message>
        <source>PIN and Enter, or pass the badge. Esc: not now.</source>
        <translation>PIN and Enter, or pass the badge. Esc: not now.</translation>
    </message>
    <message>
        <source>Who may approve</source>
        <translation>Who may approve</translation>
    </message>
    <message>
        <source>Nobody on the list of people may do this.</source>
        <translation>Nobody on the list of people may do this.</translation>
    </message>
    <message>
        <source>May approve: whoever&apos;s PIN it is, or choose with the arrows.</source>
        <translation>May approve: whoever&apos;s PIN it is, or choose with the arrows.</translation>
    </message>
    <message>
        <source>That is no badge. Pass the badge, or type the PIN.</source>
        <translation>That is no badge. Pass the badge, or type the PIN.</translation>
    </message>
    <message>
        <source>Any PIN that may approve it counts; the list of people is being read.</source>
        <translation>Any PIN that may approve it counts; the list of people is being read.</translation>
    </message>
    <message>
        <source>The list of people cannot be read; a PIN or a badge is enough. %1</source>
        <translation>The list of people cannot be read; a PIN or a badge is enough. %1</translation>
    </message>
</context>
<context>
    <name>ui::AuditDetail</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>New badge</translation>
    </message>
    <message>
        <source>Badge taken away</source>
        <translation>Badge taken away</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Parked sales</source>
        <translation>Parked sales</translation>
    </message>
    <message>
        <source>Parked by</source>
        <translation>Parked by</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Price list</translation>
    </message>
    <message>
        <source>Also changed</source>
        <translation>Also changed</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Address of the program</source>
        <translation>Address of the program</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>ui::AuditModel</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Of what</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approved by</translation>
    </message>
</context>
<context>
    <name>ui::AuditScreen</name>
    <message>
        <source>See the audit trail</source>
        <translation>See the audit trail</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Person, action, code or reason</source>
        <translation>Person, action, code or reason</translation>
    </message>
    <message>
        <source>Search the audit trail</source>
        <translation>Search the audit trail</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Check the seals</source>
        <translation>Check the seals</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Back to the people</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>You may not see the audit trail</source>
        <translation>You may not see the audit trail</translation>
    </message>
    <message>
        <source>Somebody who may can approve it this once.</source>
        <translation>Somebody who may can approve it this once.</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>The audit trail cannot be read</source>
        <translation>The audit trail cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nothing was written down</source>
        <translation>Nothing was written down</translation>
    </message>
    <message>
        <source>Choose a longer period.</source>
        <translation>Choose a longer period.</translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation>Try other words.</translation>
    </message>
    <message>
        <source>Seal (SHA-256): %1</source>
        <translation>Seal (SHA-256): %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Every seal fits: nothing was changed or taken out.</source>
        <translation>Every seal fits: nothing was changed or taken out.</translation>
    </message>
    <message>
        <source>The seal of row %1 does not fit: somebody changed the data outside the program. Keep a copy of the data folder and ask for support.</source>
        <translation>The seal of row %1 does not fit: somebody changed the data outside the program. Keep a copy of the data folder and ask for support.</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Export the audit trail</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>audit</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Saved in %1</translation>
    </message>
</context>
<context>
    <name>ui::BuyerBox</name>
    <message>
        <source>BUYER</source>
        <translation>BUYER</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Name or business name</source>
        <translation>Name or business name</translation>
    </message>
    <message>
        <source>Address (optional)</source>
        <translation>Address (optional)</translation>
    </message>
    <message>
        <source>Use this customer</source>
        <translation>Use this customer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>FINAL CONSUMER</source>
        <translation>FINAL CONSUMER</translation>
    </message>
    <message>
        <source>Buyer: %1</source>
        <translation>Buyer: %1</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Phone (optional)</translation>
    </message>
    <message>
        <source>Mail the document to %1</source>
        <translation>Mail the document to %1</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>Type the cédula or RUC, then %1</source>
        <translation>Type the cédula or RUC, then %1</translation>
    </message>
    <message>
        <source>Final consumer</source>
        <translation>Final consumer</translation>
    </message>
    <message>
        <source>Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press %2.</source>
        <translation>Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press %2.</translation>
    </message>
</context>
<context>
    <name>ui::CartModel</name>
    <message>
        <source>Quantity of %1: %2</source>
        <translation>Quantity of %1: %2</translation>
    </message>
    <message>
        <source>Price of %1: %2</source>
        <translation>Price of %1: %2</translation>
    </message>
    <message>
        <source>No discount on %1</source>
        <translation>No discount on %1</translation>
    </message>
    <message>
        <source>Discount on %1: %2</source>
        <translation>Discount on %1: %2</translation>
    </message>
    <message>
        <source>Total of %1: %2</source>
        <translation>Total of %1: %2</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>N/O</source>
        <comment>not subject to IVA</comment>
        <translation>N/O</translation>
    </message>
    <message>
        <source>Ex.</source>
        <comment>exempt from IVA</comment>
        <translation>Ex.</translation>
    </message>
</context>
<context>
    <name>ui::CashPanel</name>
    <message>
        <source>Type the amount, such as 20 or 20.50.</source>
        <translation>Type the amount, such as 20 or 20.50.</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Open the drawer without a sale</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>%1: amount</source>
        <translation>%1: amount</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Note, if there is more to say</source>
        <translation>Note, if there is more to say</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Store and print  Enter</source>
        <translation>Store and print  Enter</translation>
    </message>
    <message>
        <source>Open the drawer  Enter</source>
        <translation>Open the drawer  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Cash is being moved: Esc to go on selling.</source>
        <translation>Cash is being moved: Esc to go on selling.</translation>
    </message>
    <message>
        <source>Print the last slip again: %1 %2, %3</source>
        <translation>Print the last slip again: %1 %2, %3</translation>
    </message>
    <message>
        <source>Print %1 again</source>
        <translation>Print %1 again</translation>
    </message>
</context>
<context>
    <name>ui::CertificateCard</name>
    <message>
        <source>Signing certificate</source>
        <translation>Signing certificate</translation>
    </message>
    <message>
        <source>The new certificate takes the place of the old one at once; documents signed before stay as they are.</source>
        <translation>The new certificate takes the place of the old one at once; documents signed before stay as they are.</translation>
    </message>
    <message>
        <source>Renew certificate</source>
        <translation>Renew certificate</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>Use this certificate</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Keep the old one</translation>
    </message>
    <message>
        <source>No certificate is loaded.</source>
        <translation>No certificate is loaded.</translation>
    </message>
    <message>
        <source>The new certificate signs from now on.</source>
        <translation>The new certificate signs from now on.</translation>
    </message>
    <message>
        <source>Use another certificate</source>
        <translation>Use another certificate</translation>
    </message>
</context>
<context>
    <name>ui::CertificatePicker</name>
    <message>
        <source>Choose the .p12 file</source>
        <translation>Choose the .p12 file</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation>Password of the certificate</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>Signing certificate</source>
        <translation>Signing certificate</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>Certificates (*.p12 *.pfx);;All files (*)</translation>
    </message>
    <message>
        <source>Choose the certificate file first.</source>
        <translation>Choose the certificate file first.</translation>
    </message>
    <message>
        <source>The file opens and signs.</source>
        <translation>The file opens and signs.</translation>
    </message>
    <message>
        <source>Holder: %1</source>
        <translation>Holder: %1</translation>
    </message>
    <message>
        <source>RUC: %1</source>
        <translation>RUC: %1</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>Expired on %1</translation>
    </message>
    <message numerus="yes">
        <source>Valid until %1: %n day(s) left</source>
        <translation>
            <numerusform>Valid until %1: %n day left</numerusform>
            <numerusform>Valid until %1: %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close: Esc</source>
        <translation>Close: Esc</translation>
    </message>
</context>
<context>
    <name>ui::ClosePanel</name>
    <message>
        <source>Z %1 is stored. %2.</source>
        <translation>Z %1 is stored. %2.</translation>
    </message>
    <message>
        <source>A field marked in red holds no number.</source>
        <translation>A field marked in red holds no number.</translation>
    </message>
    <message>
        <source>The shift is being closed: Esc to go on selling.</source>
        <translation>The shift is being closed: Esc to go on selling.</translation>
    </message>
    <message>
        <source>Cash: %1</source>
        <translation>Cash: %1</translation>
    </message>
    <message>
        <source>Opened on %1.</source>
        <translation>Opened on %1.</translation>
    </message>
    <message>
        <source>%1 opened it on %2.</source>
        <translation>%1 opened it on %2.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>Count again  Esc</source>
        <translation>Count again  Esc</translation>
    </message>
    <message>
        <source>Count what is there: how many of each, a blank goes on to the next.</source>
        <translation>Count what is there: how many of each, a blank goes on to the next.</translation>
    </message>
    <message>
        <source>Counted  Enter</source>
        <translation>Counted  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Closing…</translation>
    </message>
    <message>
        <source>This is what you counted. Closing stores and prints the Z, which never changes.</source>
        <translation>This is what you counted. Closing stores and prints the Z, which never changes.</translation>
    </message>
    <message>
        <source>Close the shift  Enter</source>
        <translation>Close the shift  Enter</translation>
    </message>
    <message numerus="yes">
        <source>Close and keep %n parked sale(s)  Enter</source>
        <translation>
            <numerusform>Close and keep %n parked sale  Enter</numerusform>
            <numerusform>Close and keep %n parked sales  Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>What was counted is too far from what the books say. Count again, or call somebody who may accept the difference.</source>
        <translation>What was counted is too far from what the books say. Count again, or call somebody who may accept the difference.</translation>
    </message>
    <message>
        <source>Call a supervisor  Enter</source>
        <translation>Call a supervisor  Enter</translation>
    </message>
    <message>
        <source>The difference is above the limit. Choose why; it is printed on the Z.</source>
        <translation>The difference is above the limit. Choose why; it is printed on the Z.</translation>
    </message>
    <message>
        <source>Accept and close  Enter</source>
        <translation>Accept and close  Enter</translation>
    </message>
    <message>
        <source>Done  Enter</source>
        <translation>Done  Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) still wait for the tax office; they leave by themselves.</source>
        <translation>
            <numerusform>%n document still waits for the tax office; it leaves by itself.</numerusform>
            <numerusform>%n documents still wait for the tax office; they leave by themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked sales stay for the next shift unless you cancel them here:</source>
        <translation>Parked sales stay for the next shift unless you cancel them here:</translation>
    </message>
    <message>
        <source>Parked sales</source>
        <translation>Parked sales</translation>
    </message>
    <message>
        <source>Cancel the chosen one</source>
        <translation>Cancel the chosen one</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>ui::ClosedPanel</name>
    <message>
        <source>Closed shifts</source>
        <translation>Closed shifts</translation>
    </message>
    <message>
        <source>Look and print again  Enter</source>
        <translation>Look and print again  Enter</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>Done  Esc</translation>
    </message>
    <message>
        <source>Z %1</source>
        <translation>Z %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>A report that is printed again says COPY.</source>
        <translation>A report that is printed again says COPY.</translation>
    </message>
    <message>
        <source>No shift was closed yet. %1 closes the one that is open.</source>
        <translation>No shift was closed yet. %1 closes the one that is open.</translation>
    </message>
    <message>
        <source>Try again  Enter</source>
        <translation>Try again  Enter</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Space shows or hides. Ctrl+Up and Ctrl+Down move, Ctrl+Right and Ctrl+Left widen and narrow.</source>
        <translation>Space shows or hides. Ctrl+Up and Ctrl+Down move, Ctrl+Right and Ctrl+Left widen and narrow.</translation>
    </message>
    <message>
        <source>Columns of the list, in their order</source>
        <translation>Columns of the list, in their order</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Wider</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Right</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Narrower</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Left</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>As it was at first</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Export for Excel (BOM)</source>
        <translation>Export for Excel (BOM)</translation>
    </message>
    <message>
        <source>The exported table begins with the mark that Excel needs to read accents</source>
        <translation>The exported table begins with the mark that Excel needs to read accents</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>No command matches “%1”.</source>
        <translation>No command matches “%1”.</translation>
    </message>
</context>
<context>
    <name>ui::Commands</name>
    <message>
        <source>Help and key map</source>
        <translation>Help and key map</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Find the customer</translation>
    </message>
    <message>
        <source>Back to final consumer</source>
        <translation>Back to final consumer</translation>
    </message>
    <message>
        <source>Quantity of the line</source>
        <translation>Quantity of the line</translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation>Discount on the line</translation>
    </message>
    <message>
        <source>Price of the line</source>
        <translation>Price of the line</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Charge with several payments</source>
        <translation>Charge with several payments</translation>
    </message>
    <message>
        <source>Card, exact</source>
        <translation>Card, exact</translation>
    </message>
    <message>
        <source>Cash, exact</source>
        <translation>Cash, exact</translation>
    </message>
    <message>
        <source>Command list</source>
        <translation>Command list</translation>
    </message>
    <message>
        <source>Sending to the tax office</source>
        <translation>Sending to the tax office</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Remove the line</translation>
    </message>
    <message>
        <source>Void the sale, with a reason</source>
        <translation>Void the sale, with a reason</translation>
    </message>
    <message>
        <source>Selling screen</source>
        <translation>Selling screen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cambiar a español</source>
        <translation>Cambiar a español</translation>
    </message>
    <message>
        <source>Bring the kept sale back</source>
        <translation>Bring the kept sale back</translation>
    </message>
    <message>
        <source>Send everything now</source>
        <translation>Send everything now</translation>
    </message>
    <message>
        <source>amount received</source>
        <translation>amount received</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>what to look for</translation>
    </message>
    <message>
        <source>cédula, RUC or name</source>
        <translation>cédula, RUC or name</translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation>the quantity</translation>
    </message>
    <message>
        <source>percent; .50 is money</source>
        <translation>percent; .50 is money</translation>
    </message>
    <message>
        <source>the price with taxes</source>
        <translation>the price with taxes</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Light, dark or high contrast</translation>
    </message>
    <message>
        <source>Next text size</source>
        <translation>Next text size</translation>
    </message>
    <message>
        <source>Correct the open document and sign it again</source>
        <translation>Correct the open document and sign it again</translation>
    </message>
    <message>
        <source>Devices of the network</source>
        <translation>Devices of the network</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Lock, or change the cashier</source>
        <translation>Lock, or change the cashier</translation>
    </message>
    <message>
        <source>People and what they may do</source>
        <translation>People and what they may do</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Discount on the whole sale</source>
        <translation>Discount on the whole sale</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Price list</translation>
    </message>
    <message>
        <source>Park the sale, or bring one back</source>
        <translation>Park the sale, or bring one back</translation>
    </message>
    <message>
        <source>Return, or correct the open document</source>
        <translation>Return, or correct the open document</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Change the keys</translation>
    </message>
    <message>
        <source>Customer display on or off</source>
        <translation>Customer display on or off</translation>
    </message>
    <message>
        <source>Arrange the quick keys</source>
        <translation>Arrange the quick keys</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Print the last ticket again</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Open the drawer without a sale</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>X report of the shift</source>
        <translation>X report of the shift</translation>
    </message>
    <message>
        <source>Close the shift, or open one</source>
        <translation>Close the shift, or open one</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Closed shifts</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Settings of the shift</translation>
    </message>
    <message>
        <source>Mail: server and test</source>
        <translation>Mail: server and test</translation>
    </message>
    <message>
        <source>the number that comes back</source>
        <translation>the number that comes back</translation>
    </message>
    <message>
        <source>that amount on it</source>
        <translation>that amount on it</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Price lists of the shop</source>
        <translation>Price lists of the shop</translation>
    </message>
    <message>
        <source>Mail the last document again</source>
        <translation>Mail the last document again</translation>
    </message>
    <message>
        <source>Open the last document</source>
        <translation>Open the last document</translation>
    </message>
    <message>
        <source>Copy the details of the last error</source>
        <translation>Copy the details of the last error</translation>
    </message>
</context>
<context>
    <name>ui::CountGrid</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Coins</translation>
    </message>
    <message>
        <source>Vouchers and transfers</source>
        <translation>Vouchers and transfers</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>Coins of %1</source>
        <translation>Coins of %1</translation>
    </message>
    <message>
        <source>Notes of %1</source>
        <translation>Notes of %1</translation>
    </message>
    <message>
        <source>%1: amount counted</source>
        <translation>%1: amount counted</translation>
    </message>
</context>
<context>
    <name>ui::CounterScreen</name>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>Discount a cashier may give, in percent</source>
        <translation>Discount a cashier may give, in percent</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Second way to pay</source>
        <translation>Second way to pay</translation>
    </message>
    <message>
        <source>A parked sale waits long after, in minutes</source>
        <translation>A parked sale waits long after, in minutes</translation>
    </message>
    <message>
        <source>Reasons for returns, the usual first</source>
        <translation>Reasons for returns, the usual first</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Customer display in a window of its own, on the second screen if there is one</source>
        <translation>Customer display in a window of its own, on the second screen if there is one</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Customer display</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Change the keys</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>10 % service on every sale</source>
        <translation>10 % service on every sale</translation>
    </message>
    <message>
        <source>What the customer leaves</source>
        <translation>What the customer leaves</translation>
    </message>
    <message>
        <source>The discount is a percentage from 0 to 100.</source>
        <translation>The discount is a percentage from 0 to 100.</translation>
    </message>
    <message>
        <source>Beginnings of EAN codes of the shop go from 20 to 29.</source>
        <translation>Beginnings of EAN codes of the shop go from 20 to 29.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Screens and keys</source>
        <translation>Screens and keys</translation>
    </message>
    <message>
        <source>What the shop offers for goods sold to final consumer, since no credit note is allowed</source>
        <translation>What the shop offers for goods sold to final consumer, since no credit note is allowed</translation>
    </message>
    <message>
        <source>e.g. change for another product within 8 days, with the ticket</source>
        <translation>e.g. change for another product within 8 days, with the ticket</translation>
    </message>
    <message>
        <source>When less is left than is sold</source>
        <translation>When less is left than is sold</translation>
    </message>
    <message>
        <source>Warn, and sell</source>
        <translation>Warn, and sell</translation>
    </message>
    <message>
        <source>Sell without a word</source>
        <translation>Sell without a word</translation>
    </message>
    <message>
        <source>Sell only with a yes from who may</source>
        <translation>Sell only with a yes from who may</translation>
    </message>
</context>
<context>
    <name>ui::CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Customer display</translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation>Lines of the sale</translation>
    </message>
    <message>
        <source>TOTAL TO PAY</source>
        <translation>TOTAL TO PAY</translation>
    </message>
    <message>
        <source>GIVEN BACK</source>
        <translation>GIVEN BACK</translation>
    </message>
    <message>
        <source>YOUR CHANGE</source>
        <translation>YOUR CHANGE</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>ui::CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Name or business name</source>
        <translation>Name or business name</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Phone (optional)</translation>
    </message>
    <message>
        <source>Address (optional)</source>
        <translation>Address (optional)</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>Price list of this customer</source>
        <translation>Price list of this customer</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Who is not in use is not offered at the counter; old sales keep the name.</source>
        <translation>Who is not in use is not offered at the counter; old sales keep the name.</translation>
    </message>
    <message>
        <source>Latest documents</source>
        <translation>Latest documents</translation>
    </message>
    <message>
        <source>The products&apos; own prices</source>
        <translation>The products&apos; own prices</translation>
    </message>
    <message>
        <source>Latest documents: loading…</source>
        <translation>Latest documents: loading…</translation>
    </message>
    <message>
        <source>The documents cannot be read: %1</source>
        <translation>The documents cannot be read: %1</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>No documents yet</translation>
    </message>
    <message numerus="yes">
        <source>Latest of %n document(s): Enter opens one</source>
        <translation>
            <numerusform>The one document: Enter opens it</numerusform>
            <numerusform>Latest of %n documents: Enter opens one</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>There is a customer with this identification already.</source>
        <translation>There is a customer with this identification already.</translation>
    </message>
    <message>
        <source>The price lists cannot be read; the customer keeps the one there is. %1</source>
        <translation>The price lists cannot be read; the customer keeps the one there is. %1</translation>
    </message>
</context>
<context>
    <name>ui::CustomersModel</name>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Not in use</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>ui::CustomersScreen</name>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Name, cédula or RUC</source>
        <translation>Name, cédula or RUC</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Search customers</translation>
    </message>
    <message>
        <source>Also those not in use</source>
        <translation>Also those not in use</translation>
    </message>
    <message>
        <source>List of customers</source>
        <translation>List of customers</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Bring in a file</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>The customers cannot be read</source>
        <translation>The customers cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Nobody matches</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>No customers yet</translation>
    </message>
    <message>
        <source>Change the search, or write the customer down.</source>
        <translation>Change the search, or write the customer down.</translation>
    </message>
    <message>
        <source>They are written down at the counter with %1, here, or brought in by file.</source>
        <translation>They are written down at the counter with %1, here, or brought in by file.</translation>
    </message>
</context>
<context>
    <name>ui::DeviceList</name>
    <message>
        <source>Devices that were let in</source>
        <translation>Devices that were let in</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>None yet. “Add” shows a code that a device is let in with.</source>
        <translation>None yet. “Add” shows a code that a device is let in with.</translation>
    </message>
    <message>
        <source>None yet. Switch the access on above, then add one.</source>
        <translation>None yet. Switch the access on above, then add one.</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %1 from %2  ·  %n request(s)</source>
        <translation>
            <numerusform>Last seen %1 from %2  ·  %n request</numerusform>
            <numerusform>Last seen %1 from %2  ·  %n requests</numerusform>
        </translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>Press again to shut it out</source>
        <translation>Press again to shut it out</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>“%1” is shut out from now on.</source>
        <translation>“%1” is shut out from now on.</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>May: %1</translation>
    </message>
    <message>
        <source>Shut “%1” out</source>
        <translation>Shut “%1” out</translation>
    </message>
</context>
<context>
    <name>ui::DeviceWords</name>
    <message>
        <source>Price checker</source>
        <translation>Price checker</translation>
    </message>
    <message>
        <source>Order tablet</source>
        <translation>Order tablet</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>Kitchen screen</translation>
    </message>
    <message>
        <source>Program of a partner</source>
        <translation>Program of a partner</translation>
    </message>
    <message>
        <source>look up products and prices</source>
        <translation>look up products and prices</translation>
    </message>
    <message>
        <source>send orders</source>
        <translation>send orders</translation>
    </message>
    <message>
        <source>read orders and mark how far they are</source>
        <translation>read orders and mark how far they are</translation>
    </message>
    <message>
        <source>read invoices</source>
        <translation>read invoices</translation>
    </message>
    <message>
        <source>issue invoices and credit notes</source>
        <translation>issue invoices and credit notes</translation>
    </message>
    <message>
        <source>read the data of the shop</source>
        <translation>read the data of the shop</translation>
    </message>
    <message>
        <source>be told of events (webhooks)</source>
        <translation>be told of events (webhooks)</translation>
    </message>
</context>
<context>
    <name>ui::DevicesScreen</name>
    <message>
        <source>“%1” is let in; it fetches its key by itself.</source>
        <translation>“%1” is let in; it fetches its key by itself.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ui::DocumentDetail</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Save XML</source>
        <translation>Save XML</translation>
    </message>
    <message>
        <source>RIDE</source>
        <translation>RIDE</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Printable document</source>
        <translation>Printable document</translation>
    </message>
    <message>
        <source>What happened to this document</source>
        <translation>What happened to this document</translation>
    </message>
    <message>
        <source>XML of the document</source>
        <translation>XML of the document</translation>
    </message>
    <message>
        <source>Making the document…</source>
        <translation>Making the document…</translation>
    </message>
    <message>
        <source>No printable document</source>
        <translation>No printable document</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>authorised %1</source>
        <translation>authorised %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>It was not printed. The sale is safe; try again.</source>
        <translation>It was not printed. The sale is safe; try again.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Saved in %1</translation>
    </message>
    <message>
        <source>Opens it in the selling screen with the same number</source>
        <translation>Opens it in the selling screen with the same number</translation>
    </message>
    <message>
        <source>Mail again</source>
        <translation>Mail again</translation>
    </message>
    <message>
        <source>Sends it to the buyer&apos;s address once more</source>
        <translation>Sends it to the buyer&apos;s address once more</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Take goods of this sale back</source>
        <translation>Take goods of this sale back</translation>
    </message>
    <message>
        <source>mail sent %1</source>
        <translation>mail sent %1</translation>
    </message>
    <message>
        <source>mail delivered %1</source>
        <translation>mail delivered %1</translation>
    </message>
    <message>
        <source>mail on its way</source>
        <translation>mail on its way</translation>
    </message>
    <message>
        <source>mail failed</source>
        <translation>mail failed</translation>
    </message>
    <message>
        <source>mail refused by the buyer</source>
        <translation>mail refused by the buyer</translation>
    </message>
    <message>
        <source>Sending the mail…</source>
        <translation>Sending the mail…</translation>
    </message>
    <message>
        <source>It was not mailed: the buyer has no address.</source>
        <translation>It was not mailed: the buyer has no address.</translation>
    </message>
    <message>
        <source>Mailed to %1.</source>
        <translation>Mailed to %1.</translation>
    </message>
    <message>
        <source>Prints the ticket once more, with COPIA on it</source>
        <translation>Prints the ticket once more, with COPIA on it</translation>
    </message>
    <message>
        <source>Print RIDE</source>
        <translation>Print RIDE</translation>
    </message>
    <message>
        <source>On a printer for sheets</source>
        <translation>On a printer for sheets</translation>
    </message>
    <message>
        <source>The tax office wrote: %1</source>
        <translation>The tax office wrote: %1</translation>
    </message>
    <message>
        <source>mail failed: %1</source>
        <translation>mail failed: %1</translation>
    </message>
    <message>
        <source>Correct and sign again</source>
        <translation>Correct and sign again</translation>
    </message>
    <message>
        <source>Ticket copy</source>
        <translation>Ticket copy</translation>
    </message>
    <message>
        <source>mail sent %1, but refused by %2</source>
        <translation>mail sent %1, but refused by %2</translation>
    </message>
    <message>
        <source>mail sent %1; failed since: %2</source>
        <translation>mail sent %1; failed since: %2</translation>
    </message>
    <message>
        <source>Mailed, but not to all. %1</source>
        <translation>Mailed, but not to all. %1</translation>
    </message>
    <message>
        <source>The XML cannot be read: %1</source>
        <translation>The XML cannot be read: %1</translation>
    </message>
    <message>
        <source>This document cannot be read</source>
        <translation>This document cannot be read</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>The history cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>ui::DocumentFilters</name>
    <message>
        <source>Number, identification or name of the buyer</source>
        <translation>Number, identification or name of the buyer</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Search documents</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsCsv</name>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access key</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Authorised</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsModel</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Mail: %1</source>
        <translation>Mail: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access key</translation>
    </message>
    <message>
        <source>Not to all</source>
        <translation>Not to all</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>List of documents</source>
        <translation>List of documents</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>The documents cannot be read</source>
        <translation>The documents cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>Change the search or the filters.</source>
        <translation>Change the search or the filters.</translation>
    </message>
    <message>
        <source>Your first sale will be here.</source>
        <translation>Your first sale will be here.</translation>
    </message>
    <message>
        <source>Go and sell</source>
        <translation>Go and sell</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The chosen documents as a table for a spreadsheet</source>
        <translation>The chosen documents as a table for a spreadsheet</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>See the documents</source>
        <translation>See the documents</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Prints the ticket once more, with COPIA on it</source>
        <translation>Prints the ticket once more, with COPIA on it</translation>
    </message>
    <message>
        <source>Mail again</source>
        <translation>Mail again</translation>
    </message>
    <message>
        <source>Sends it to the buyer&apos;s address once more</source>
        <translation>Sends it to the buyer&apos;s address once more</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Which columns the list has, in which order</source>
        <translation>Which columns the list has, in which order</translation>
    </message>
    <message>
        <source>The columns are not kept: %1</source>
        <translation>The columns are not kept: %1</translation>
    </message>
    <message>
        <source>The list could not be read again, this is how it was: %1</source>
        <translation>The list could not be read again, this is how it was: %1</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>You may not see this</translation>
    </message>
    <message>
        <source>Somebody who may can say yes here, with a PIN or a badge.</source>
        <translation>Somebody who may can say yes here, with a PIN or a badge.</translation>
    </message>
    <message>
        <source>Ask for a yes</source>
        <translation>Ask for a yes</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chosen</source>
        <translation>
            <numerusform>Export %n chosen</numerusform>
            <numerusform>Export %n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Print a copy of the ticket %1</source>
        <translation>Print a copy of the ticket %1</translation>
    </message>
    <message>
        <source>Mail %1 again</source>
        <translation>Mail %1 again</translation>
    </message>
    <message>
        <source>Ticket copy</source>
        <translation>Ticket copy</translation>
    </message>
    <message>
        <source>All that the search finds, as a table for a spreadsheet; choose some with Shift or Ctrl</source>
        <translation>All that the search finds, as a table for a spreadsheet; choose some with Shift or Ctrl</translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n document(s) saved in %2; choose a shorter period for the others.</source>
        <translation>
            <numerusform>The newest %1 of %n document saved in %2; choose a shorter period for the others.</numerusform>
            <numerusform>The newest %1 of %n documents saved in %2; choose a shorter period for the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved in %1</source>
        <translation>
            <numerusform>%n document saved in %1</numerusform>
            <numerusform>%n documents saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EntryBox</name>
    <message>
        <source>Looking up</source>
        <translation>Looking up</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Discount %</source>
        <translation>Discount %</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Price with taxes</translation>
    </message>
    <message>
        <source>Reason to void the sale</source>
        <translation>Reason to void the sale</translation>
    </message>
    <message>
        <source>Cédula, RUC or name</source>
        <translation>Cédula, RUC or name</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Scan or type a product</translation>
    </message>
    <message>
        <source>Code, quantity or amount</source>
        <translation>Code, quantity or amount</translation>
    </message>
    <message>
        <source>Enter accepts, Esc leaves</source>
        <translation>Enter accepts, Esc leaves</translation>
    </message>
    <message>
        <source>Discount on the sale %</source>
        <translation>Discount on the sale %</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unknown code</translation>
    </message>
    <message>
        <source>%1 help</source>
        <translation>%1 help</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>Number pad for the finger</source>
        <translation>Number pad for the finger</translation>
    </message>
</context>
<context>
    <name>ui::EnvironmentCard</name>
    <message>
        <source>Environment and numbers</source>
        <translation>Environment and numbers</translation>
    </message>
    <message>
        <source>Next invoice number</source>
        <translation>Next invoice number</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the next number</source>
        <translation>Save the next number</translation>
    </message>
    <message>
        <source>First number there</source>
        <translation>First number there</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Environment: %1</translation>
    </message>
    <message>
        <source>Documents go to the tax office inside this program and have no fiscal value.</source>
        <translation>Documents go to the tax office inside this program and have no fiscal value.</translation>
    </message>
    <message>
        <source>Documents go to the tax office&apos;s test service and have no fiscal value.</source>
        <translation>Documents go to the tax office&apos;s test service and have no fiscal value.</translation>
    </message>
    <message>
        <source>Documents go to the tax office and have fiscal value.</source>
        <translation>Documents go to the tax office and have fiscal value.</translation>
    </message>
    <message>
        <source>Move to production</source>
        <translation>Move to production</translation>
    </message>
    <message>
        <source>Move to test</source>
        <translation>Move to test</translation>
    </message>
    <message>
        <source>Move to production now</source>
        <translation>Move to production now</translation>
    </message>
    <message>
        <source>Move to test now</source>
        <translation>Move to test now</translation>
    </message>
    <message>
        <source>From the next sale on every invoice is real: it goes to the tax office, has fiscal value and is undone only with a credit note. Numbers count apart from the test ones. There is no way back from here. Before: the tax office must have authorised this RUC for production.</source>
        <translation>From the next sale on every invoice is real: it goes to the tax office, has fiscal value and is undone only with a credit note. Numbers count apart from the test ones. There is no way back from here. Before: the tax office must have authorised this RUC for production.</translation>
    </message>
    <message>
        <source>From the next sale on documents go over the internet to the tax office&apos;s test service. They still have no fiscal value. The shop&apos;s own certificate is needed. There is no way back to practice from here.</source>
        <translation>From the next sale on documents go over the internet to the tax office&apos;s test service. They still have no fiscal value. The shop&apos;s own certificate is needed. There is no way back to practice from here.</translation>
    </message>
    <message>
        <source>I understand that the invoices will be real</source>
        <translation>I understand that the invoices will be real</translation>
    </message>
    <message>
        <source>I understand, move the shop to test</source>
        <translation>I understand, move the shop to test</translation>
    </message>
    <message>
        <source>The number is between 1 and 999999999.</source>
        <translation>The number is between 1 and 999999999.</translation>
    </message>
    <message>
        <source>This shop signs with the practice certificate, which is worth nothing outside. Set up your own shop with your .p12 (button “Set up another shop”), or renew the certificate first.</source>
        <translation>This shop signs with the practice certificate, which is worth nothing outside. Set up your own shop with your .p12 (button “Set up another shop”), or renew the certificate first.</translation>
    </message>
    <message>
        <source>The number can only move forward: it stands at %1 already.</source>
        <translation>The number can only move forward: it stands at %1 already.</translation>
    </message>
    <message>
        <source>This shop is in production: the next invoice is real.</source>
        <translation>This shop is in production: the next invoice is real.</translation>
    </message>
    <message>
        <source>This shop is in the test environment now.</source>
        <translation>This shop is in the test environment now.</translation>
    </message>
    <message>
        <source>The next invoice gets the number %1.</source>
        <translation>The next invoice gets the number %1.</translation>
    </message>
    <message>
        <source>Change the environment</source>
        <translation>Change the environment</translation>
    </message>
    <message>
        <source>Set the next number</source>
        <translation>Set the next number</translation>
    </message>
</context>
<context>
    <name>ui::FirstRun</name>
    <message>
        <source>Welcome to Mostrador</source>
        <translation>Welcome to Mostrador</translation>
    </message>
    <message>
        <source>Sell and issue electronic invoices. How do you want to begin?</source>
        <translation>Sell and issue electronic invoices. How do you want to begin?</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Practise first</translation>
    </message>
    <message>
        <source>A demo shop with products and its own tax office inside this computer. Nothing leaves it and nothing has fiscal value. Ready in one click.</source>
        <translation>A demo shop with products and its own tax office inside this computer. Nothing leaves it and nothing has fiscal value. Ready in one click.</translation>
    </message>
    <message>
        <source>Open the practice shop</source>
        <translation>Open the practice shop</translation>
    </message>
    <message>
        <source>Use my certificate</source>
        <translation>Use my certificate</translation>
    </message>
    <message>
        <source>You need the .p12 file, its password and the data of your RUC. You can begin in the tax office&apos;s test environment.</source>
        <translation>You need the .p12 file, its password and the data of your RUC. You can begin in the tax office&apos;s test environment.</translation>
    </message>
    <message>
        <source>Set up my shop</source>
        <translation>Set up my shop</translation>
    </message>
    <message>
        <source>Cambiar a español</source>
        <translation>Cambiar a español</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Making the practice shop…</source>
        <translation>Making the practice shop…</translation>
    </message>
    <message>
        <source>This is practice mode, and what is played here stays here. Start Mostrador without --practice to set up the real shop.</source>
        <translation>This is practice mode, and what is played here stays here. Start Mostrador without --practice to set up the real shop.</translation>
    </message>
    <message>
        <source>The data of the shop cannot be read</source>
        <translation>The data of the shop cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ui::FormCard</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Keeping…</translation>
    </message>
</context>
<context>
    <name>ui::HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>typed before: %1</source>
        <translation>typed before: %1</translation>
    </message>
    <message>
        <source>Change or print the keys</source>
        <translation>Change or print the keys</translation>
    </message>
</context>
<context>
    <name>ui::IdentityEdit</name>
    <message>
        <source>Kind of identification</source>
        <translation>Kind of identification</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Natural person</source>
        <translation>Natural person</translation>
    </message>
    <message>
        <source>Private company</source>
        <translation>Private company</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Public body</translation>
    </message>
    <message>
        <source>The check digit is right</source>
        <translation>The check digit is right</translation>
    </message>
    <message>
        <source>%1, the check digit is right</source>
        <translation>%1, the check digit is right</translation>
    </message>
    <message>
        <source>That is nobody in particular.</source>
        <translation>That is nobody in particular.</translation>
    </message>
</context>
<context>
    <name>ui::ImportPanel</name>
    <message>
        <source>Bring in a file</source>
        <translation>Bring in a file</translation>
    </message>
    <message>
        <source>A CSV file whose first row names the columns. It is looked through first; nothing changes until you say so.</source>
        <translation>A CSV file whose first row names the columns. It is looked through first; nothing changes until you say so.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>What the file holds</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>An empty file with the right columns</source>
        <translation>An empty file with the right columns</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep the bad rows</source>
        <translation>Keep the bad rows</translation>
    </message>
    <message>
        <source>A file with the rows to mend and why</source>
        <translation>A file with the rows to mend and why</translation>
    </message>
    <message>
        <source>Bring in the good rows</source>
        <translation>Bring in the good rows</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Rows to mend</source>
        <translation>Rows to mend</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv *.txt)</source>
        <translation>Comma separated values (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>Looking through the file…</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>Bringing in…</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 changed, %4 to mend.</source>
        <translation>%1 rows: %2 new, %3 changed, %4 to mend.</translation>
    </message>
    <message>
        <source>Looked through, nothing changed yet. %1</source>
        <translation>Looked through, nothing changed yet. %1</translation>
    </message>
    <message>
        <source>Brought in. %1</source>
        <translation>Brought in. %1</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>Keep the template</translation>
    </message>
    <message>
        <source>products.csv</source>
        <translation>products.csv</translation>
    </message>
    <message>
        <source>customers.csv</source>
        <translation>customers.csv</translation>
    </message>
    <message>
        <source>rows-to-mend.csv</source>
        <translation>rows-to-mend.csv</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Kept: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>stands in the file twice</source>
        <translation>stands in the file twice</translation>
    </message>
    <message>
        <source>belongs to another product</source>
        <translation>belongs to another product</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>is no number</translation>
    </message>
    <message>
        <source>is below zero</source>
        <translation>is below zero</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>is not known</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>is neither yes nor no</translation>
    </message>
    <message>
        <source>is too long or holds characters that no voucher takes</source>
        <translation>is too long or holds characters that no voucher takes</translation>
    </message>
    <message>
        <source>has the wrong number of digits</source>
        <translation>has the wrong number of digits</translation>
    </message>
    <message>
        <source>has a wrong check digit</source>
        <translation>has a wrong check digit</translation>
    </message>
    <message>
        <source>is no e-mail address</source>
        <translation>is no e-mail address</translation>
    </message>
    <message>
        <source>The first %1 are listed; the file of bad rows has them all.</source>
        <translation>The first %1 are listed; the file of bad rows has them all.</translation>
    </message>
    <message>
        <source>lacks the zero in front, or say that it is a passport</source>
        <translation>lacks the zero in front, or say that it is a passport</translation>
    </message>
</context>
<context>
    <name>ui::IssuerForm</name>
    <message>
        <source>Your shop</source>
        <translation>Your shop</translation>
    </message>
    <message>
        <source>1.  Signing certificate</source>
        <translation>1.  Signing certificate</translation>
    </message>
    <message>
        <source>2.  Taxpayer and issue point</source>
        <translation>2.  Taxpayer and issue point</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Start selling</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>Business name (razón social)</source>
        <translation>Business name (razón social)</translation>
    </message>
    <message>
        <source>Trade name (optional)</source>
        <translation>Trade name (optional)</translation>
    </message>
    <message>
        <source>Main address</source>
        <translation>Main address</translation>
    </message>
    <message>
        <source>Address of this branch (optional)</source>
        <translation>Address of this branch (optional)</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Issue point</source>
        <translation>Issue point</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Next number</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Test: no fiscal value</source>
        <translation>Test: no fiscal value</translation>
    </message>
    <message>
        <source>Production: real invoices</source>
        <translation>Production: real invoices</translation>
    </message>
    <message>
        <source>Obliged to keep accounts</source>
        <translation>Obliged to keep accounts</translation>
    </message>
    <message>
        <source>The RUC of the shop has 13 digits and ends in 001.</source>
        <translation>The RUC of the shop has 13 digits and ends in 001.</translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation>Check: %1.</translation>
    </message>
    <message>
        <source>Checking the certificate and making a test signature…</source>
        <translation>Checking the certificate and making a test signature…</translation>
    </message>
    <message>
        <source>Set up an issue point</source>
        <translation>Set up an issue point</translation>
    </message>
</context>
<context>
    <name>ui::KeyRows</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Add the code; with an empty box: charge</source>
        <translation>Add the code; with an empty box: charge</translation>
    </message>
    <message>
        <source>So many of the next product</source>
        <translation>So many of the next product</translation>
    </message>
    <message>
        <source>3* then the code</source>
        <translation>3* then the code</translation>
    </message>
    <message>
        <source>One unit more or less</source>
        <translation>One unit more or less</translation>
    </message>
    <message>
        <source>↑  ↓  PgUp  PgDn</source>
        <translation>↑  ↓  PgUp  PgDn</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Choose a line</translation>
    </message>
    <message>
        <source>Quick keys of the page</source>
        <translation>Quick keys of the page</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the box, then close; never drops a line</source>
        <translation>Clear the box, then close; never drops a line</translation>
    </message>
</context>
<context>
    <name>ui::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commands and their keys</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Another key</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Its own key again</source>
        <translation>Its own key again</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Print the map</translation>
    </message>
    <message>
        <source>Choose a line, then Enter, then the new key. Function keys and Ctrl with a letter are free.</source>
        <translation>Choose a line, then Enter, then the new key. Function keys and Ctrl with a letter are free.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>Press the new key for “%1”. Esc leaves it as it is.</translation>
    </message>
    <message>
        <source>%1 belongs to typing and moving. A function key, or Ctrl with a letter.</source>
        <translation>%1 belongs to typing and moving. A function key, or Ctrl with a letter.</translation>
    </message>
    <message>
        <source>%1 already does “%2”. Give that one another key first.</source>
        <translation>%1 already does “%2”. Give that one another key first.</translation>
    </message>
    <message>
        <source>%1 now does “%2”.</source>
        <translation>%1 now does “%2”.</translation>
    </message>
</context>
<context>
    <name>ui::LanCard</name>
    <message>
        <source>Other machines</source>
        <translation>Other machines</translation>
    </message>
    <message>
        <source>Price checkers, tablets and programs of partners can use this till over the network of the shop, each with a key of its own.</source>
        <translation>Price checkers, tablets and programs of partners can use this till over the network of the shop, each with a key of its own.</translation>
    </message>
    <message>
        <source>Let devices and programs use this till</source>
        <translation>Let devices and programs use this till</translation>
    </message>
    <message>
        <source>Over which networks (none: programs on this computer only)</source>
        <translation>Over which networks (none: programs on this computer only)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Type a port from 1024 to 65535.</source>
        <translation>Type a port from 1024 to 65535.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Switched on.</source>
        <translation>Switched on.</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>Switched off.</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>QR code of the address</translation>
    </message>
    <message>
        <source>Switched off: nobody else reaches this till.</source>
        <translation>Switched off: nobody else reaches this till.</translation>
    </message>
    <message>
        <source>It cannot be reached now; the program tries again by itself.</source>
        <translation>It cannot be reached now; the program tries again by itself.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Address: %1</translation>
    </message>
    <message>
        <source>Port %1 is used by another program. Choose another port.</source>
        <translation>Port %1 is used by another program. Choose another port.</translation>
    </message>
    <message>
        <source>None of the chosen networks is there now.</source>
        <translation>None of the chosen networks is there now.</translation>
    </message>
    <message>
        <source>Devices of these networks also find it by its name.</source>
        <translation>Devices of these networks also find it by its name.</translation>
    </message>
    <message>
        <source>Change the network</source>
        <translation>Change the network</translation>
    </message>
</context>
<context>
    <name>ui::LogoPicker</name>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 512 KB</source>
        <translation>PNG or JPEG, at most 512 KB</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg);;All files (*)</source>
        <translation>Pictures (*.png *.jpg *.jpeg);;All files (*)</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>This picture cannot be read.</translation>
    </message>
    <message>
        <source>Only PNG and JPEG pictures can be printed.</source>
        <translation>Only PNG and JPEG pictures can be printed.</translation>
    </message>
    <message>
        <source>The picture is larger than 512 KB or 24 million pixels; make it smaller.</source>
        <translation>The picture is larger than 512 KB or 24 million pixels; make it smaller.</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>The logo as it is printed</source>
        <translation>The logo as it is printed</translation>
    </message>
</context>
<context>
    <name>ui::MailScreen</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ui::MailServerCard</name>
    <message>
        <source>Mail server</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Sender address</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Public address</translation>
    </message>
    <message>
        <source>empty: the server asks for none</source>
        <translation>empty: the server asks for none</translation>
    </message>
    <message>
        <source>where links in mails lead; empty: this till&apos;s own address</source>
        <translation>where links in mails lead; empty: this till&apos;s own address</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>STARTTLS, the usual one (port 587)</source>
        <translation>STARTTLS, the usual one (port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS from the start (port 465)</translation>
    </message>
    <message>
        <source>stored; type here to replace it</source>
        <translation>stored; type here to replace it</translation>
    </message>
    <message>
        <source>With a mail server every authorised invoice goes to its buyer, with PDF and XML.</source>
        <translation>With a mail server every authorised invoice goes to its buyer, with PDF and XML.</translation>
    </message>
    <message>
        <source>Whoever started this program decided how mail goes out; it cannot be changed here.</source>
        <translation>Whoever started this program decided how mail goes out; it cannot be changed here.</translation>
    </message>
    <message>
        <source>Mail is on: every authorised invoice goes to its buyer, with PDF and XML.</source>
        <translation>Mail is on: every authorised invoice goes to its buyer, with PDF and XML.</translation>
    </message>
    <message>
        <source>Mail is off, as no server is set. With one, every authorised invoice goes to its buyer, with PDF and XML.</source>
        <translation>Mail is off, as no server is set. With one, every authorised invoice goes to its buyer, with PDF and XML.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Saved. A test mail shows whether it works.</source>
        <translation>Saved. A test mail shows whether it works.</translation>
    </message>
    <message>
        <source>Saved. Mail is off.</source>
        <translation>Saved. Mail is off.</translation>
    </message>
    <message>
        <source>Change the mail server</source>
        <translation>Change the mail server</translation>
    </message>
</context>
<context>
    <name>ui::MailTestCard</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Sends a short mail with the settings above, which are saved first.</source>
        <translation>Sends a short mail with the settings above, which are saved first.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Address of the test mail</source>
        <translation>Address of the test mail</translation>
    </message>
    <message>
        <source>The test mail is on its way</source>
        <translation>The test mail is on its way</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Send a test mail</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The server took the mail for %1. Look into its mailbox.</source>
        <translation>The server took the mail for %1. Look into its mailbox.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Sending… %1 s</source>
        <translation>Sending… %1 s</translation>
    </message>
</context>
<context>
    <name>ui::MailWords</name>
    <message>
        <source>Check the server: a name like smtp.example.com, a port from 1 to 65535, and no password in it.</source>
        <translation>Check the server: a name like smtp.example.com, a port from 1 to 65535, and no password in it.</translation>
    </message>
    <message>
        <source>The sender is a mail address such as facturas@example.com.</source>
        <translation>The sender is a mail address such as facturas@example.com.</translation>
    </message>
    <message>
        <source>The public address begins with https:// and names a host.</source>
        <translation>The public address begins with https:// and names a host.</translation>
    </message>
    <message>
        <source>Type the password again: the stored one belongs to another server or user.</source>
        <translation>Type the password again: the stored one belongs to another server or user.</translation>
    </message>
    <message>
        <source>No server is set up yet.</source>
        <translation>No server is set up yet.</translation>
    </message>
    <message>
        <source>Type a mail address such as ana@example.com.</source>
        <translation>Type a mail address such as ana@example.com.</translation>
    </message>
    <message>
        <source>There is no server of this name. Check its spelling and the internet line.</source>
        <translation>There is no server of this name. Check its spelling and the internet line.</translation>
    </message>
    <message>
        <source>Nothing answers at this server and port. Check both, and whether a firewall is in between.</source>
        <translation>Nothing answers at this server and port. Check both, and whether a firewall is in between.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Check port and protection, and try again.</source>
        <translation>The server took too long to answer. Check port and protection, and try again.</translation>
    </message>
    <message>
        <source>The server does not speak this kind of protection. Try the other one.</source>
        <translation>The server does not speak this kind of protection. Try the other one.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be trusted, so nothing was sent.</source>
        <translation>The certificate of the server cannot be trusted, so nothing was sent.</translation>
    </message>
    <message>
        <source>The server does not take this user and password. Some want a password made for programs.</source>
        <translation>The server does not take this user and password. Some want a password made for programs.</translation>
    </message>
    <message>
        <source>The server did not take the mail:</source>
        <translation>The server did not take the mail:</translation>
    </message>
    <message>
        <source>The mail did not go out:</source>
        <translation>The mail did not go out:</translation>
    </message>
</context>
<context>
    <name>ui::MailsEdit</name>
    <message>
        <source>E-mails, a blank between two (optional)</source>
        <translation>E-mails, a blank between two (optional)</translation>
    </message>
    <message>
        <source>E-mails, a blank between two</source>
        <translation>E-mails, a blank between two</translation>
    </message>
    <message>
        <source>No e-mail address: %1</source>
        <translation>No e-mail address: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Mostrador</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Nobody signs in here yet: name the people in Settings, People.</source>
        <translation>Nobody signs in here yet: name the people in Settings, People.</translation>
    </message>
    <message>
        <source>Sign or leave the document first.</source>
        <translation>Sign or leave the document first.</translation>
    </message>
    <message>
        <source>A sale is in progress: charge it, park it or void it, then close the shift.</source>
        <translation>A sale is in progress: charge it, park it or void it, then close the shift.</translation>
    </message>
    <message>
        <source>The settings of the counter cannot be read; the usual ones hold. %1</source>
        <translation>The settings of the counter cannot be read; the usual ones hold. %1</translation>
    </message>
    <message>
        <source>%1 was signed again and is on its way.</source>
        <translation>%1 was signed again and is on its way.</translation>
    </message>
    <message>
        <source>Limits of selling</source>
        <translation>Limits of selling</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>A sale is in progress: charge it or void it first (%1), then correct this document.</source>
        <translation>A sale is in progress: charge it or void it first (%1), then correct this document.</translation>
    </message>
    <message>
        <source>This choice is not kept: %1</source>
        <translation>This choice is not kept: %1</translation>
    </message>
    <message>
        <source>Open the refused document first: %1 shows what needs a person.</source>
        <translation>Open the refused document first: %1 shows what needs a person.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong since the program was started.</source>
        <translation>Nothing has gone wrong since the program was started.</translation>
    </message>
    <message>
        <source>The details of the last error are in the clipboard.</source>
        <translation>The details of the last error are in the clipboard.</translation>
    </message>
    <message>
        <source>The battery has %1 % left: plug this computer in, so that no sale is cut short.</source>
        <translation>The battery has %1 % left: plug this computer in, so that no sale is cut short.</translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Sell</source>
        <translation>Sell</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>ui::NoteForm</name>
    <message>
        <source>Correct the credit note</source>
        <translation>Correct the credit note</translation>
    </message>
    <message>
        <source>Why the goods came back</source>
        <translation>Why the goods came back</translation>
    </message>
    <message>
        <source>Buyer&apos;s name or business name</source>
        <translation>Buyer&apos;s name or business name</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>about invoice %1</source>
        <translation>about invoice %1</translation>
    </message>
    <message>
        <source>This credit note is open: Esc leaves it, then scan.</source>
        <translation>This credit note is open: Esc leaves it, then scan.</translation>
    </message>
    <message>
        <source>Say why the goods came back: the credit note needs a reason.</source>
        <translation>Say why the goods came back: the credit note needs a reason.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Sign %1 again</source>
        <translation>Sign %1 again</translation>
    </message>
</context>
<context>
    <name>ui::NumberPad</name>
    <message>
        <source>Decimal mark</source>
        <translation>Decimal mark</translation>
    </message>
    <message>
        <source>Delete the last one typed</source>
        <translation>Delete the last one typed</translation>
    </message>
    <message>
        <source>Times: so many of the next product</source>
        <translation>Times: so many of the next product</translation>
    </message>
    <message>
        <source>One unit more</source>
        <translation>One unit more</translation>
    </message>
    <message>
        <source>One unit less</source>
        <translation>One unit less</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Remove the line</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Find a product</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ui::OfficeCard</name>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>The details are in the clipboard.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>For whoever helps</source>
        <translation>For whoever helps</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the test of the tax office</source>
        <translation>Close the test of the tax office</translation>
    </message>
    <message>
        <source>Test of the tax office: %1</source>
        <translation>Test of the tax office: %1</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>asking…</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>not tested</translation>
    </message>
    <message>
        <source>answers quickly: %1</source>
        <translation>answers quickly: %1</translation>
    </message>
    <message>
        <source>answers slowly: %1</source>
        <translation>answers slowly: %1</translation>
    </message>
    <message>
        <source>answers very slowly: %1</source>
        <translation>answers very slowly: %1</translation>
    </message>
    <message>
        <source>answers with the error %1 after %2: the trouble is on its side</source>
        <translation>answers with the error %1 after %2: the trouble is on its side</translation>
    </message>
    <message>
        <source>something else answers in its place: does this network ask to sign in first?</source>
        <translation>something else answers in its place: does this network ask to sign in first?</translation>
    </message>
    <message>
        <source>does not answer (waited %1): check the internet, or wait</source>
        <translation>does not answer (waited %1): check the internet, or wait</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>They cannot be read: %1</source>
        <translation>They cannot be read: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them refused</source>
        <translation>
            <numerusform>%n of them refused</numerusform>
            <numerusform>%n of them refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without answer</source>
        <translation>
            <numerusform>%n without answer</numerusform>
            <numerusform>%n without answer</numerusform>
        </translation>
    </message>
    <message>
        <source>none without answer</source>
        <translation>none without answer</translation>
    </message>
    <message>
        <source>From sale to answer: half within %1, the slowest %2</source>
        <translation>From sale to answer: half within %1, the slowest %2</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>since %1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 to %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message>
        <source>Without answer while documents waited: %1</source>
        <translation>Without answer while documents waited: %1</translation>
    </message>
    <message>
        <source>No time without answer.</source>
        <translation>No time without answer.</translation>
    </message>
</context>
<context>
    <name>ui::OpenPanel</name>
    <message>
        <source>Type how much money lies in the drawer, such as 50 or 50.00.</source>
        <translation>Type how much money lies in the drawer, such as 50 or 50.00.</translation>
    </message>
    <message>
        <source>Money in the drawer at the beginning</source>
        <translation>Money in the drawer at the beginning</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Count it</translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation>Count notes and coins</translation>
    </message>
    <message>
        <source>The last shift was not closed</source>
        <translation>The last shift was not closed</translation>
    </message>
    <message>
        <source>It was opened on %1. Close it now, or go on selling with it.</source>
        <translation>It was opened on %1. Close it now, or go on selling with it.</translation>
    </message>
    <message>
        <source>%1 opened it on %2. Close it now, or go on selling with it.</source>
        <translation>%1 opened it on %2. Close it now, or go on selling with it.</translation>
    </message>
    <message>
        <source>Close it now  Enter</source>
        <translation>Close it now  Enter</translation>
    </message>
    <message>
        <source>Go on with it  Esc</source>
        <translation>Go on with it  Esc</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>Till %1. How much money lies in the drawer to give change?</source>
        <translation>Till %1. How much money lies in the drawer to give change?</translation>
    </message>
    <message>
        <source>Last close, Z %1 of %2: %3 in cash were counted.</source>
        <translation>Last close, Z %1 of %2: %3 in cash were counted.</translation>
    </message>
    <message>
        <source>Open the shift  Enter</source>
        <translation>Open the shift  Enter</translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation>Not now  Esc</translation>
    </message>
    <message>
        <source>Open the shift first, then scan it again.</source>
        <translation>Open the shift first, then scan it again.</translation>
    </message>
</context>
<context>
    <name>ui::PairingCard</name>
    <message>
        <source>Add a device</source>
        <translation>Add a device</translation>
    </message>
    <message>
        <source>Type this code into the device, or let it read the QR code. It is good for five minutes and one device.</source>
        <translation>Type this code into the device, or let it read the QR code. It is good for five minutes and one device.</translation>
    </message>
    <message>
        <source>Let it in as</source>
        <translation>Let it in as</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Let it in</translation>
    </message>
    <message>
        <source>The device does not wait any more. Begin again with a new code.</source>
        <translation>The device does not wait any more. Begin again with a new code.</translation>
    </message>
    <message>
        <source>Good for %1:%2 more</source>
        <translation>Good for %1:%2 more</translation>
    </message>
    <message>
        <source>The code is over. Ask for a new one.</source>
        <translation>The code is over. Ask for a new one.</translation>
    </message>
    <message>
        <source>QR code with the address and the code</source>
        <translation>QR code with the address and the code</translation>
    </message>
    <message>
        <source>“%1” at %2 wants to come in as: %3</source>
        <translation>“%1” at %2 wants to come in as: %3</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>It may</translation>
    </message>
    <message>
        <source>Its invoices are real ones.</source>
        <translation>Its invoices are real ones.</translation>
    </message>
    <message>
        <source>Its invoices are test ones, without fiscal value.</source>
        <translation>Its invoices are test ones, without fiscal value.</translation>
    </message>
    <message>
        <source>Let “%1” in</source>
        <translation>Let “%1” in</translation>
    </message>
    <message>
        <source>Turn “%1” away</source>
        <translation>Turn “%1” away</translation>
    </message>
</context>
<context>
    <name>ui::ParkedPanel</name>
    <message>
        <source>Parked sales</source>
        <translation>Parked sales</translation>
    </message>
    <message>
        <source>Enter takes   ·   Del cancels   ·   Esc closes</source>
        <translation>Enter takes   ·   Del cancels   ·   Esc closes</translation>
    </message>
    <message>
        <source>Why is it cancelled? Then Enter</source>
        <translation>Why is it cancelled? Then Enter</translation>
    </message>
    <message>
        <source>Reason to cancel the parked sale</source>
        <translation>Reason to cancel the parked sale</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>Number %1  ·  %2</source>
        <translation>Number %1  ·  %2</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 ago</translation>
    </message>
    <message>
        <source>waits long</source>
        <translation>waits long</translation>
    </message>
    <message>
        <source>The parked sales are open: Esc to go on selling.</source>
        <translation>The parked sales are open: Esc to go on selling.</translation>
    </message>
</context>
<context>
    <name>ui::PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>People of the shop</source>
        <translation>People of the shop</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>last here %1</source>
        <translation>last here %1</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>not here yet</translation>
    </message>
    <message>
        <source>The people of the shop cannot be read</source>
        <translation>The people of the shop cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Whoever is at the till sells, without signing in</source>
        <translation>Whoever is at the till sells, without signing in</translation>
    </message>
    <message>
        <source>Name the people who work here and each gets a PIN or a badge, a role, and a name in the audit trail. Begin with an administrator.</source>
        <translation>Name the people who work here and each gets a PIN or a badge, a role, and a name in the audit trail. Begin with an administrator.</translation>
    </message>
    <message>
        <source>Name the administrator</source>
        <translation>Name the administrator</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Saved: %1.</translation>
    </message>
</context>
<context>
    <name>ui::PeopleWords</name>
    <message numerus="yes">
        <source>Too many wrong tries. Wait %n second(s).</source>
        <translation>
            <numerusform>Too many wrong tries. Wait %n second.</numerusform>
            <numerusform>Too many wrong tries. Wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Accountant (looks only)</source>
        <translation>Accountant (looks only)</translation>
    </message>
    <message>
        <source>Sell and charge</source>
        <translation>Sell and charge</translation>
    </message>
    <message>
        <source>Give discounts up to the shop&apos;s limit</source>
        <translation>Give discounts up to the shop&apos;s limit</translation>
    </message>
    <message>
        <source>Give discounts above the shop&apos;s limit</source>
        <translation>Give discounts above the shop&apos;s limit</translation>
    </message>
    <message>
        <source>Change the price of a line</source>
        <translation>Change the price of a line</translation>
    </message>
    <message>
        <source>Sell with another price list</source>
        <translation>Sell with another price list</translation>
    </message>
    <message>
        <source>Remove lines from a sale</source>
        <translation>Remove lines from a sale</translation>
    </message>
    <message>
        <source>Void a whole sale before it is charged</source>
        <translation>Void a whole sale before it is charged</translation>
    </message>
    <message>
        <source>Park sales and take them up again</source>
        <translation>Park sales and take them up again</translation>
    </message>
    <message>
        <source>Cancel parked sales</source>
        <translation>Cancel parked sales</translation>
    </message>
    <message>
        <source>Take goods back and make credit notes</source>
        <translation>Take goods back and make credit notes</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Open the drawer without a sale</translation>
    </message>
    <message>
        <source>Put cash into the drawer and take it out</source>
        <translation>Put cash into the drawer and take it out</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>Accept a cash difference above the limit</source>
        <translation>Accept a cash difference above the limit</translation>
    </message>
    <message>
        <source>See what the drawer should hold</source>
        <translation>See what the drawer should hold</translation>
    </message>
    <message>
        <source>Sell what is out of stock</source>
        <translation>Sell what is out of stock</translation>
    </message>
    <message>
        <source>Create products at the counter</source>
        <translation>Create products at the counter</translation>
    </message>
    <message>
        <source>Change products and their prices</source>
        <translation>Change products and their prices</translation>
    </message>
    <message>
        <source>Create and change customers</source>
        <translation>Create and change customers</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>Correct the stock</translation>
    </message>
    <message>
        <source>Import products and customers from files</source>
        <translation>Import products and customers from files</translation>
    </message>
    <message>
        <source>See and print documents</source>
        <translation>See and print documents</translation>
    </message>
    <message>
        <source>Send documents to the tax office again</source>
        <translation>Send documents to the tax office again</translation>
    </message>
    <message>
        <source>Correct refused documents</source>
        <translation>Correct refused documents</translation>
    </message>
    <message>
        <source>See reports</source>
        <translation>See reports</translation>
    </message>
    <message>
        <source>See and export the audit trail</source>
        <translation>See and export the audit trail</translation>
    </message>
    <message>
        <source>Manage people, PINs and badges</source>
        <translation>Manage people, PINs and badges</translation>
    </message>
    <message>
        <source>Change the settings of the shop</source>
        <translation>Change the settings of the shop</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Wrong PIN or badge</source>
        <translation>Wrong PIN or badge</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>Approval refused</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Person added</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Person changed</translation>
    </message>
    <message>
        <source>Audit trail exported</source>
        <translation>Audit trail exported</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>Sale voided</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Line removed</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Price changed</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>Discount given</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Drawer opened without a sale</translation>
    </message>
    <message>
        <source>Cash put in</source>
        <translation>Cash put in</translation>
    </message>
    <message>
        <source>Cash taken out</source>
        <translation>Cash taken out</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Shift opened</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Shift closed</translation>
    </message>
    <message>
        <source>Parked sale cancelled</source>
        <translation>Parked sale cancelled</translation>
    </message>
    <message>
        <source>Sold with another price list</source>
        <translation>Sold with another price list</translation>
    </message>
    <message>
        <source>Sold without stock</source>
        <translation>Sold without stock</translation>
    </message>
    <message>
        <source>Ways to pay changed</source>
        <translation>Ways to pay changed</translation>
    </message>
    <message>
        <source>Close refused: difference too large</source>
        <translation>Close refused: difference too large</translation>
    </message>
    <message>
        <source>Goods returned</source>
        <translation>Goods returned</translation>
    </message>
    <message>
        <source>Stock corrected</source>
        <translation>Stock corrected</translation>
    </message>
    <message>
        <source>Type a name of up to 60 characters that nobody else has.</source>
        <translation>Type a name of up to 60 characters that nobody else has.</translation>
    </message>
    <message>
        <source>A PIN of 4 to 8 digits or a badge is needed.</source>
        <translation>A PIN of 4 to 8 digits or a badge is needed.</translation>
    </message>
    <message>
        <source>The badge&apos;s code needs 6 to 64 characters and must not be somebody else&apos;s.</source>
        <translation>The badge&apos;s code needs 6 to 64 characters and must not be somebody else&apos;s.</translation>
    </message>
    <message>
        <source>The first person of a shop is an administrator.</source>
        <translation>The first person of a shop is an administrator.</translation>
    </message>
    <message>
        <source>That PIN or badge is not right. Try again.</source>
        <translation>That PIN or badge is not right. Try again.</translation>
    </message>
    <message>
        <source>Whoever this is may not do it either.</source>
        <translation>Whoever this is may not do it either.</translation>
    </message>
    <message>
        <source>This is the last administrator: name another one first.</source>
        <translation>This is the last administrator: name another one first.</translation>
    </message>
    <message>
        <source>Several people have this PIN: choose who approves, then type it again.</source>
        <translation>Several people have this PIN: choose who approves, then type it again.</translation>
    </message>
    <message>
        <source>Product created</source>
        <translation>Product created</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>Product changed</translation>
    </message>
    <message>
        <source>Printers changed</source>
        <translation>Printers changed</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Settings changed</translation>
    </message>
    <message>
        <source>Issue point added</source>
        <translation>Issue point added</translation>
    </message>
    <message>
        <source>Issue point changed</source>
        <translation>Issue point changed</translation>
    </message>
    <message>
        <source>Issue point removed</source>
        <translation>Issue point removed</translation>
    </message>
    <message>
        <source>Next number set</source>
        <translation>Next number set</translation>
    </message>
    <message>
        <source>Certificate replaced</source>
        <translation>Certificate replaced</translation>
    </message>
    <message>
        <source>Mail server changed</source>
        <translation>Mail server changed</translation>
    </message>
    <message>
        <source>Mail sent again</source>
        <translation>Mail sent again</translation>
    </message>
    <message>
        <source>Sent to the tax office again</source>
        <translation>Sent to the tax office again</translation>
    </message>
    <message>
        <source>Document corrected</source>
        <translation>Document corrected</translation>
    </message>
    <message>
        <source>Sale corrected</source>
        <translation>Sale corrected</translation>
    </message>
    <message>
        <source>Device let in</source>
        <translation>Device let in</translation>
    </message>
    <message>
        <source>Key created</source>
        <translation>Key created</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Key revoked</translation>
    </message>
    <message>
        <source>Certificate of the network changed</source>
        <translation>Certificate of the network changed</translation>
    </message>
    <message>
        <source>Machines for events changed</source>
        <translation>Machines for events changed</translation>
    </message>
    <message>
        <source>Customer written down</source>
        <translation>Customer written down</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Customer changed</translation>
    </message>
    <message>
        <source>Price list changed</source>
        <translation>Price list changed</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>Program with key %1</source>
        <translation>Program with key %1</translation>
    </message>
    <message>
        <source>Data brought in from a file</source>
        <translation>Data brought in from a file</translation>
    </message>
    <message>
        <source>Device turned away</source>
        <translation>Device turned away</translation>
    </message>
    <message>
        <source>Program for events added</source>
        <translation>Program for events added</translation>
    </message>
    <message>
        <source>Program for events changed</source>
        <translation>Program for events changed</translation>
    </message>
</context>
<context>
    <name>ui::PersonForm</name>
    <message>
        <source>Badge read: save to keep it.</source>
        <translation>Badge read: save to keep it.</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>The first administrator</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>From now on everybody signs in with a PIN or a badge before selling.</source>
        <translation>From now on everybody signs in with a PIN or a badge before selling.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, 4 to 8 digits</translation>
    </message>
    <message>
        <source>New PIN, 4 to 8 digits</source>
        <translation>New PIN, 4 to 8 digits</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>The PIN again</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>New badge</translation>
    </message>
    <message>
        <source>Empty: as it is</source>
        <translation>Empty: as it is</translation>
    </message>
    <message>
        <source>Pass it before the scanner</source>
        <translation>Pass it before the scanner</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>May sign in</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What the role “%1” may do</source>
        <translation>What the role “%1” may do</translation>
    </message>
    <message>
        <source>%1: with somebody&apos;s approval</source>
        <translation>%1: with somebody&apos;s approval</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Type the name.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>A PIN has 4 to 8 digits.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>The two PINs are not the same.</translation>
    </message>
    <message>
        <source>A PIN or a badge is needed to sign in.</source>
        <translation>A PIN or a badge is needed to sign in.</translation>
    </message>
    <message>
        <source>The badge opens nothing any more once you save.</source>
        <translation>The badge opens nothing any more once you save.</translation>
    </message>
    <message>
        <source>Take the badge away</source>
        <translation>Take the badge away</translation>
    </message>
    <message>
        <source>Take the badge of %1 away</source>
        <translation>Take the badge of %1 away</translation>
    </message>
</context>
<context>
    <name>ui::PinPad</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Delete the last digit</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ui::PriceListModel</name>
    <message>
        <source>as its own</source>
        <translation>as its own</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>Own price</translation>
    </message>
    <message>
        <source>In this list</source>
        <translation>In this list</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Would be</translation>
    </message>
</context>
<context>
    <name>ui::PriceListPanel</name>
    <message>
        <source>Price list</source>
        <translation>Price list</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Price lists</translation>
    </message>
    <message>
        <source>Enter takes   ·   Esc closes</source>
        <translation>Enter takes   ·   Esc closes</translation>
    </message>
    <message>
        <source>The products&apos; own prices</source>
        <translation>The products&apos; own prices</translation>
    </message>
    <message>
        <source>The price lists are open: Esc to go on selling.</source>
        <translation>The price lists are open: Esc to go on selling.</translation>
    </message>
</context>
<context>
    <name>ui::PriceListsScreen</name>
    <message>
        <source>Price with taxes of %1</source>
        <translation>Price with taxes of %1</translation>
    </message>
    <message>
        <source>Nothing changed yet: the last column says what the prices would be. Every product on sale gets one, also those that the search does not show.</source>
        <translation>Nothing changed yet: the last column says what the prices would be. Every product on sale gets one, also those that the search does not show.</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Price lists</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Price list</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>The list is in use</source>
        <translation>The list is in use</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Name, code or barcode</source>
        <translation>Name, code or barcode</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Search products</translation>
    </message>
    <message>
        <source>Prices of the list</source>
        <translation>Prices of the list</translation>
    </message>
    <message>
        <source>as its own</source>
        <translation>as its own</translation>
    </message>
    <message>
        <source>Keep the price</source>
        <translation>Keep the price</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The price lists cannot be read</source>
        <translation>The price lists cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 (not in use)</source>
        <translation>%1 (not in use)</translation>
    </message>
    <message>
        <source>No price lists yet</source>
        <translation>No price lists yet</translation>
    </message>
    <message>
        <source>A list holds other prices for some or all products, such as those for wholesale. The counter chooses one for a sale, or a customer brings one along.</source>
        <translation>A list holds other prices for some or all products, such as those for wholesale. The counter chooses one for a sale, or a customer brings one along.</translation>
    </message>
    <message>
        <source>Type a name and keep the list; then give it prices.</source>
        <translation>Type a name and keep the list; then give it prices.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Another list has this name already.</source>
        <translation>Another list has this name already.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Kept.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>The products cannot be read</source>
        <translation>The products cannot be read</translation>
    </message>
    <message>
        <source>Change the search.</source>
        <translation>Change the search.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” is no number.</translation>
    </message>
    <message>
        <source>%1 has its price in this list.</source>
        <translation>%1 has its price in this list.</translation>
    </message>
    <message>
        <source>%1 is sold at its own price.</source>
        <translation>%1 is sold at its own price.</translation>
    </message>
    <message>
        <source>Setting the prices…</source>
        <translation>Setting the prices…</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) set.</source>
        <translation>
            <numerusform>%n price set.</numerusform>
            <numerusform>%n prices set.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the products</source>
        <translation>Back to the products</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Price with taxes</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>ui::PriceRuleCard</name>
    <message>
        <source>All products on sale, from their own price:</source>
        <translation>All products on sale, from their own price:</translation>
    </message>
    <message>
        <source>-10 or 5,5</source>
        <translation>-10 or 5,5</translation>
    </message>
    <message>
        <source>Percent more, or less with a minus</source>
        <translation>Percent more, or less with a minus</translation>
    </message>
    <message>
        <source>to the cent</source>
        <translation>to the cent</translation>
    </message>
    <message>
        <source>to 5 cents</source>
        <translation>to 5 cents</translation>
    </message>
    <message>
        <source>to 10 cents</source>
        <translation>to 10 cents</translation>
    </message>
    <message>
        <source>to 50 cents</source>
        <translation>to 50 cents</translation>
    </message>
    <message>
        <source>to the dollar</source>
        <translation>to the dollar</translation>
    </message>
    <message>
        <source>not rounded</source>
        <translation>not rounded</translation>
    </message>
    <message>
        <source>Rounding of the price with taxes</source>
        <translation>Rounding of the price with taxes</translation>
    </message>
    <message>
        <source>less one cent</source>
        <translation>less one cent</translation>
    </message>
    <message>
        <source>One cent less than the rounded price, such as 9.99</source>
        <translation>One cent less than the rounded price, such as 9.99</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Look first</translation>
    </message>
    <message>
        <source>Set these prices</source>
        <translation>Set these prices</translation>
    </message>
    <message>
        <source>Type a percentage, such as -10 or 5,5.</source>
        <translation>Type a percentage, such as -10 or 5,5.</translation>
    </message>
</context>
<context>
    <name>ui::PrinterCard</name>
    <message>
        <source>Ticket printer</source>
        <translation>Ticket printer</translation>
    </message>
    <message>
        <source>Fallback printer</source>
        <translation>Fallback printer</translation>
    </message>
    <message>
        <source>Print the test page and choose the letters of the line that reads right.</source>
        <translation>Print the test page and choose the letters of the line that reads right.</translation>
    </message>
    <message>
        <source>Takes over when the first one is off or has no paper.</source>
        <translation>Takes over when the first one is off or has no paper.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Connected by</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>USB cable (device file)</source>
        <translation>USB cable (device file)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Queue of the system</source>
        <translation>Queue of the system</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>58 mm, 32 letters a line</source>
        <translation>58 mm, 32 letters a line</translation>
    </message>
    <message>
        <source>80 mm, 48 letters a line</source>
        <translation>80 mm, 48 letters a line</translation>
    </message>
    <message>
        <source>Letters (code page)</source>
        <translation>Letters (code page)</translation>
    </message>
    <message>
        <source>It cuts the paper</source>
        <translation>It cuts the paper</translation>
    </message>
    <message>
        <source>The cash drawer hangs on it</source>
        <translation>The cash drawer hangs on it</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Open the drawer</translation>
    </message>
    <message>
        <source>None found; type the address below</source>
        <translation>None found; type the address below</translation>
    </message>
    <message numerus="yes">
        <source>Choose one of %n</source>
        <translation>
            <numerusform>Choose the one found</numerusform>
            <numerusform>Choose one of %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Address (host:port)</source>
        <translation>Address (host:port)</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>Name of the queue</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Device file</translation>
    </message>
    <message>
        <source>Type the address of the printer, or choose one that was found.</source>
        <translation>Type the address of the printer, or choose one that was found.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>The drawer was told to open.</source>
        <translation>The drawer was told to open.</translation>
    </message>
    <message>
        <source>Printed. Choose the letters of the line that reads right, then save.</source>
        <translation>Printed. Choose the letters of the line that reads right, then save.</translation>
    </message>
</context>
<context>
    <name>ui::PrintersScreen</name>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Print the ticket of a sale</source>
        <translation>Print the ticket of a sale</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Also in the network of the shop</source>
        <translation>Also in the network of the shop</translation>
    </message>
    <message>
        <source>Search for printers</source>
        <translation>Search for printers</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) found</source>
        <translation>
            <numerusform>%n printer found</numerusform>
            <numerusform>%n printers found</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nothing was saved.</translation>
    </message>
    <message>
        <source>Change the printers</source>
        <translation>Change the printers</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Ask (%1 prints it)</source>
        <translation>Ask (%1 prints it)</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>The search failed: %1</translation>
    </message>
</context>
<context>
    <name>ui::ProductForm</name>
    <message>
        <source>New product</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Price with taxes</translation>
    </message>
    <message>
        <source>Price without taxes</source>
        <translation>Price without taxes</translation>
    </message>
    <message>
        <source>Barcodes, one blank between two</source>
        <translation>Barcodes, one blank between two</translation>
    </message>
    <message>
        <source>Category (optional)</source>
        <translation>Category (optional)</translation>
    </message>
    <message>
        <source>Unit (optional)</source>
        <translation>Unit (optional)</translation>
    </message>
    <message>
        <source>Cost without taxes (optional)</source>
        <translation>Cost without taxes (optional)</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>Tell me from</source>
        <translation>Tell me from</translation>
    </message>
    <message>
        <source>Count its stock</source>
        <translation>Count its stock</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>IVA</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>IVA %1</source>
        <translation>IVA %1</translation>
    </message>
    <message>
        <source>Not subject to IVA</source>
        <translation>Not subject to IVA</translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation>Exempt from IVA</translation>
    </message>
    <message>
        <source>IVA, code %1</source>
        <translation>IVA, code %1</translation>
    </message>
    <message>
        <source>A price is missing.</source>
        <translation>A price is missing.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” is no number.</translation>
    </message>
    <message>
        <source>Stock of %1</source>
        <translation>Stock of %1</translation>
    </message>
    <message>
        <source>The product is kept; its stock waits for permission.</source>
        <translation>The product is kept; its stock waits for permission.</translation>
    </message>
</context>
<context>
    <name>ui::ProductsModel</name>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>Running out</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Not sold</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Price with taxes</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>ui::ProductsScreen</name>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Name, code or barcode</source>
        <translation>Name, code or barcode</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Search products</translation>
    </message>
    <message>
        <source>Also those not sold</source>
        <translation>Also those not sold</translation>
    </message>
    <message>
        <source>List of products</source>
        <translation>List of products</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Bring in a file</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>The products cannot be read</source>
        <translation>The products cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Change the search, or make the product.</source>
        <translation>Change the search, or make the product.</translation>
    </message>
    <message>
        <source>Bring in a file, or make the first product with the button above.</source>
        <translation>Bring in a file, or make the first product with the button above.</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Price lists</translation>
    </message>
</context>
<context>
    <name>ui::ProgramsCard</name>
    <message>
        <source>Programs</source>
        <translation>Programs</translation>
    </message>
    <message>
        <source>Send what programs issue to the tax office at once</source>
        <translation>Send what programs issue to the tax office at once</translation>
    </message>
    <message>
        <source>Off: each program has to send its documents itself, step by step. What is sold at this till always goes by itself.</source>
        <translation>Off: each program has to send its documents itself, step by step. What is sold at this till always goes by itself.</translation>
    </message>
    <message>
        <source>Web pages that may use this till, one address per line</source>
        <translation>Web pages that may use this till, one address per line</translation>
    </message>
    <message>
        <source>Machines of the house that events may be sent to, one HOST:PORT per line</source>
        <translation>Machines of the house that events may be sent to, one HOST:PORT per line</translation>
    </message>
    <message>
        <source>For the administrator: without a line here, events (webhooks) go to public addresses only.</source>
        <translation>For the administrator: without a line here, events (webhooks) go to public addresses only.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>“%1” is no address of a page: write it like https://erp.example.com, without a path.</source>
        <translation>“%1” is no address of a page: write it like https://erp.example.com, without a path.</translation>
    </message>
    <message>
        <source>“%1” is no HOST:PORT: write it like 192.168.1.20:8080.</source>
        <translation>“%1” is no HOST:PORT: write it like 192.168.1.20:8080.</translation>
    </message>
    <message>
        <source>What programs may do</source>
        <translation>What programs may do</translation>
    </message>
</context>
<context>
    <name>ui::QueueAgeCard</name>
    <message>
        <source>Waiting for the tax office</source>
        <translation>Waiting for the tax office</translation>
    </message>
    <message>
        <source>Warning after this many minutes</source>
        <translation>Warning after this many minutes</translation>
    </message>
    <message>
        <source>Alarm after this many minutes</source>
        <translation>Alarm after this many minutes</translation>
    </message>
    <message>
        <source>Alarm from this hour on, for whatever waits (empty: no hour)</source>
        <translation>Alarm from this hour on, for whatever waits (empty: no hour)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save when waiting is a warning and an alarm</source>
        <translation>Save when waiting is a warning and an alarm</translation>
    </message>
    <message>
        <source>Type an hour like 22:00, or leave it empty.</source>
        <translation>Type an hour like 22:00, or leave it empty.</translation>
    </message>
    <message>
        <source>Type whole minutes; the alarm comes no sooner than the warning.</source>
        <translation>Type whole minutes; the alarm comes no sooner than the warning.</translation>
    </message>
    <message>
        <source>When what waits becomes a warning</source>
        <translation>When what waits becomes a warning</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>ui::QueueList</name>
    <message>
        <source>Returned: to correct</source>
        <translation>Returned: to correct</translation>
    </message>
    <message>
        <source>Not authorised: to correct</source>
        <translation>Not authorised: to correct</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>To fix</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Queued (no internet)</source>
        <translation>Queued (no internet)</translation>
    </message>
    <message>
        <source>Queued (no answer from the tax office)</source>
        <translation>Queued (no answer from the tax office)</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation>Waiting for authorisation</translation>
    </message>
</context>
<context>
    <name>ui::QueueRow</name>
    <message numerus="yes">
        <source>%n try(ies)</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>Alarm: waits for %1</source>
        <translation>Alarm: waits for %1</translation>
    </message>
    <message>
        <source>Warning: waits for %1</source>
        <translation>Warning: waits for %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Waits for %1</translation>
    </message>
    <message>
        <source>Usual cause: %1</source>
        <translation>Usual cause: %1</translation>
    </message>
    <message>
        <source>The tax office wrote: %1</source>
        <translation>The tax office wrote: %1</translation>
    </message>
    <message>
        <source>Call whoever looks after this program and send the copied details: nothing is lost, the number stays.</source>
        <translation>Call whoever looks after this program and send the copied details: nothing is lost, the number stays.</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>next %1</translation>
    </message>
    <message>
        <source>Correct the buyer</source>
        <translation>Correct the buyer</translation>
    </message>
    <message>
        <source>Correct the lines</source>
        <translation>Correct the lines</translation>
    </message>
    <message>
        <source>Correct the payment</source>
        <translation>Correct the payment</translation>
    </message>
    <message>
        <source>Correct and sign again</source>
        <translation>Correct and sign again</translation>
    </message>
    <message>
        <source>Correct %1 and sign it again</source>
        <translation>Correct %1 and sign it again</translation>
    </message>
    <message>
        <source>Open the certificate</source>
        <translation>Open the certificate</translation>
    </message>
    <message>
        <source>Open the certificate that signed %1</source>
        <translation>Open the certificate that signed %1</translation>
    </message>
    <message>
        <source>Open SRI en línea</source>
        <translation>Open SRI en línea</translation>
    </message>
    <message>
        <source>It is mended at the tax office, not here</source>
        <translation>It is mended at the tax office, not here</translation>
    </message>
    <message>
        <source>Open SRI en línea for %1</source>
        <translation>Open SRI en línea for %1</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Ask about %1 now</source>
        <translation>Ask about %1 now</translation>
    </message>
    <message>
        <source>Try %1 now</source>
        <translation>Try %1 now</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copy for support</translation>
    </message>
    <message>
        <source>For whoever helps</source>
        <translation>For whoever helps</translation>
    </message>
    <message>
        <source>Copy details of %1</source>
        <translation>Copy details of %1</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copies them for whoever helps</source>
        <translation>Copies them for whoever helps</translation>
    </message>
    <message>
        <source>Look at the date</source>
        <translation>Look at the date</translation>
    </message>
    <message>
        <source>Open the next number</source>
        <translation>Open the next number</translation>
    </message>
    <message>
        <source>Open the data of the issuer</source>
        <translation>Open the data of the issuer</translation>
    </message>
    <message>
        <source>In the settings, where it is typed</source>
        <translation>In the settings, where it is typed</translation>
    </message>
    <message>
        <source>Open the next number, because of %1</source>
        <translation>Open the next number, because of %1</translation>
    </message>
    <message>
        <source>Open the data of the issuer, because of %1</source>
        <translation>Open the data of the issuer, because of %1</translation>
    </message>
    <message>
        <source>Opens it to be mended; it keeps its number</source>
        <translation>Opens it to be mended; it keeps its number</translation>
    </message>
</context>
<context>
    <name>ui::QueueScreen</name>
    <message>
        <source>Everything that waits is tried now.</source>
        <translation>Everything that waits is tried now.</translation>
    </message>
    <message>
        <source>Sending to the tax office</source>
        <translation>Sending to the tax office</translation>
    </message>
    <message>
        <source>Send everything now</source>
        <translation>Send everything now</translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>The queue cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The tax office does not answer. The program keeps trying by itself, oldest first; sales go on.</source>
        <translation>The tax office does not answer. The program keeps trying by itself, oldest first; sales go on.</translation>
    </message>
    <message>
        <source>The program sends by itself, oldest first. Only what is marked “to fix” needs a person.</source>
        <translation>The program sends by itself, oldest first. Only what is marked “to fix” needs a person.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Everything is authorised</source>
        <translation>Everything is authorised</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nothing waits to be sent.</translation>
    </message>
    <message>
        <source>Go and sell</source>
        <translation>Go and sell</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>Trying now.</translation>
    </message>
    <message>
        <source>Last answer of the tax office: %1</source>
        <translation>Last answer of the tax office: %1</translation>
    </message>
    <message>
        <source>Authorised today: %1</source>
        <translation>Authorised today: %1</translation>
    </message>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>The details are in the clipboard.</translation>
    </message>
    <message>
        <source>SRI test</source>
        <translation>SRI test</translation>
    </message>
    <message>
        <source>Asks both services of the tax office and shows the last 24 hours</source>
        <translation>Asks both services of the tax office and shows the last 24 hours</translation>
    </message>
    <message>
        <source>See what is on its way to the tax office</source>
        <translation>See what is on its way to the tax office</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) need a person.</source>
        <translation>
            <numerusform>%n document needs a person.</numerusform>
            <numerusform>%n documents need a person.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data was opened for reading only: nothing can be sent or corrected from here.</source>
        <translation>The data was opened for reading only: nothing can be sent or corrected from here.</translation>
    </message>
    <message>
        <source>The queue could not be read again, this is how it was: %1</source>
        <translation>The queue could not be read again, this is how it was: %1</translation>
    </message>
    <message>
        <source>What was authorised today cannot be read: %1</source>
        <translation>What was authorised today cannot be read: %1</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>You may not see this</translation>
    </message>
    <message>
        <source>Somebody who may can say yes here, with a PIN or a badge.</source>
        <translation>Somebody who may can say yes here, with a PIN or a badge.</translation>
    </message>
    <message>
        <source>Ask for a yes</source>
        <translation>Ask for a yes</translation>
    </message>
    <message>
        <source>Open %1 in a browser.</source>
        <translation>Open %1 in a browser.</translation>
    </message>
    <message>
        <source>Send a document again</source>
        <translation>Send a document again</translation>
    </message>
    <message>
        <source>Send everything again</source>
        <translation>Send everything again</translation>
    </message>
</context>
<context>
    <name>ui::QueueWords</name>
    <message>
        <source>The program cannot go on by itself. Try again; if it comes back, call support.</source>
        <translation>The program cannot go on by itself. Try again; if it comes back, call support.</translation>
    </message>
    <message>
        <source>The tax office has it and has not decided yet.</source>
        <translation>The tax office has it and has not decided yet.</translation>
    </message>
    <message>
        <source>No answer from the tax office.</source>
        <translation>No answer from the tax office.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>On its way.</translation>
    </message>
    <message numerus="yes">
        <source>%n try(ies)</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuickKeys</name>
    <message>
        <source>Pages of quick keys</source>
        <translation>Pages of quick keys</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Scan or find the product first, then choose its key.</source>
        <translation>Scan or find the product first, then choose its key.</translation>
    </message>
    <message>
        <source>Choose a key for %1, or a key to empty.</source>
        <translation>Choose a key for %1, or a key to empty.</translation>
    </message>
    <message>
        <source>Scan a product for a new key, or choose a key to empty.</source>
        <translation>Scan a product for a new key, or choose a key to empty.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>Quick key %1: %2</source>
        <translation>Quick key %1: %2</translation>
    </message>
    <message>
        <source>Quick key %1: free</source>
        <translation>Quick key %1: free</translation>
    </message>
    <message>
        <source>The quick keys cannot be read: %1</source>
        <translation>The quick keys cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>ui::QuitPanel</name>
    <message>
        <source>Close the program</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) still wait for the tax office</source>
        <translation>
            <numerusform>%n document still waits for the tax office</numerusform>
            <numerusform>%n documents still wait for the tax office</numerusform>
        </translation>
    </message>
    <message>
        <source>They are signed and stored; nothing is lost. They leave by themselves as soon as the program is open again.</source>
        <translation>They are signed and stored; nothing is lost. They leave by themselves as soon as the program is open again.</translation>
    </message>
    <message numerus="yes">
        <source>%n more need(s) a person: look at it when you come back.</source>
        <translation>
            <numerusform>%n more needs a person: look at it when you come back.</numerusform>
            <numerusform>%n more need a person: look at them when you come back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sold while the program is being closed: Esc goes on selling.</source>
        <translation>Nothing is sold while the program is being closed: Esc goes on selling.</translation>
    </message>
</context>
<context>
    <name>ui::ReadGate</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>It cannot be read: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>ui::ReadOnlyBand</name>
    <message>
        <source>READ ONLY</source>
        <translation>READ ONLY</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Not done: %1.</translation>
    </message>
</context>
<context>
    <name>ui::ReportPanel</name>
    <message>
        <source>Done  Esc</source>
        <translation>Done  Esc</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>ui::ReportView</name>
    <message>
        <source>Sales by rate</source>
        <translation>Sales by rate</translation>
    </message>
    <message>
        <source>Credit notes by rate</source>
        <translation>Credit notes by rate</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>COPY</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>printed again</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Means of payment</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>IVA</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Sales (%1)</source>
        <translation>Sales (%1)</translation>
    </message>
    <message>
        <source>Credit notes (%1)</source>
        <translation>Credit notes (%1)</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>Discounts given</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>Sales voided</source>
        <translation>Sales voided</translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation>Lines removed</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Drawer opened without a sale</translation>
    </message>
    <message>
        <source>Parked sales left</source>
        <translation>Parked sales left</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Credit notes</translation>
    </message>
    <message>
        <source>Not authorised yet</source>
        <translation>Not authorised yet</translation>
    </message>
    <message>
        <source>Cash movements</source>
        <translation>Cash movements</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Notes and coins</translation>
    </message>
</context>
<context>
    <name>ui::ResultStrip</name>
    <message>
        <source>CHANGE</source>
        <translation>CHANGE</translation>
    </message>
    <message>
        <source>Bring the kept sale back</source>
        <translation>Bring the kept sale back</translation>
    </message>
    <message>
        <source>A sale that was not recorded is kept here.</source>
        <translation>A sale that was not recorded is kept here.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Signed. Queued: no answer from the tax office</source>
        <translation>Signed. Queued: no answer from the tax office</translation>
    </message>
    <message>
        <source>Signed, on its way</source>
        <translation>Signed, on its way</translation>
    </message>
    <message>
        <source>Received, waiting for authorisation</source>
        <translation>Received, waiting for authorisation</translation>
    </message>
    <message>
        <source>Last sale: change %1, %2</source>
        <translation>Last sale: change %1, %2</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Print the last ticket again</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Send the document to the buyer&apos;s mail</source>
        <translation>Send the document to the buyer&apos;s mail</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the last document</source>
        <translation>Open the last document</translation>
    </message>
    <message>
        <source>Last return: %1 handed out, %2</source>
        <translation>Last return: %1 handed out, %2</translation>
    </message>
    <message>
        <source>GIVE BACK</source>
        <translation>GIVE BACK</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Credit note %1</translation>
    </message>
    <message>
        <source>Not printed:</source>
        <translation>Not printed:</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>Needs attention: %1</translation>
    </message>
    <message>
        <source>Needs attention (%1): %2</source>
        <translation>Needs attention (%1): %2</translation>
    </message>
    <message>
        <source>Print the ticket?</source>
        <translation>Print the ticket?</translation>
    </message>
    <message>
        <source>Signed. Queued: no internet</source>
        <translation>Signed. Queued: no internet</translation>
    </message>
</context>
<context>
    <name>ui::ReturnModel</name>
    <message>
        <source>%1: sold %2, came back %3, comes back now %4</source>
        <translation>%1: sold %2, came back %3, comes back now %4</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>ui::ReturnPresenter</name>
    <message>
        <source>“%1” is no quantity.</source>
        <translation>“%1” is no quantity.</translation>
    </message>
    <message>
        <source>All of %1 came back already.</source>
        <translation>All of %1 came back already.</translation>
    </message>
    <message>
        <source>Of %1 only %2 can come back.</source>
        <translation>Of %1 only %2 can come back.</translation>
    </message>
    <message>
        <source>Choose what comes back: the quantity, then Enter.</source>
        <translation>Choose what comes back: the quantity, then Enter.</translation>
    </message>
    <message>
        <source>Say why it comes back: the credit note needs a reason.</source>
        <translation>Say why it comes back: the credit note needs a reason.</translation>
    </message>
    <message>
        <source>Return of %1 from %2</source>
        <translation>Return of %1 from %2</translation>
    </message>
    <message>
        <source>Nothing was given back. %1</source>
        <translation>Nothing was given back. %1</translation>
    </message>
    <message>
        <source>Tip of %1 given back</source>
        <translation>Tip of %1 given back</translation>
    </message>
    <message>
        <source>The credit note is made, but the tip of %1 was not taken out of the drawer: %2</source>
        <translation>The credit note is made, but the tip of %1 was not taken out of the drawer: %2</translation>
    </message>
    <message>
        <source>This ticket is of another business, with RUC %1.</source>
        <translation>This ticket is of another business, with RUC %1.</translation>
    </message>
    <message>
        <source>This ticket was made for practice or tests: there is nothing to give back.</source>
        <translation>This ticket was made for practice or tests: there is nothing to give back.</translation>
    </message>
    <message>
        <source>This ticket is a real one, and this till is only practising.</source>
        <translation>This ticket is a real one, and this till is only practising.</translation>
    </message>
    <message>
        <source>This shop has no sale %1. If another branch sold it, it is taken back there.</source>
        <translation>This shop has no sale %1. If another branch sold it, it is taken back there.</translation>
    </message>
    <message>
        <source>This sale has nothing more of %1 that could come back.</source>
        <translation>This sale has nothing more of %1 that could come back.</translation>
    </message>
</context>
<context>
    <name>ui::ReturnScreen</name>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Ticket, number, customer or product; then quantities</source>
        <translation>Ticket, number, customer or product; then quantities</translation>
    </message>
    <message>
        <source>Lines that can come back</source>
        <translation>Lines that can come back</translation>
    </message>
    <message>
        <source>Why it comes back</source>
        <translation>Why it comes back</translation>
    </message>
    <message>
        <source>How the money goes back</source>
        <translation>How the money goes back</translation>
    </message>
    <message>
        <source>Goods go back on the shelf</source>
        <translation>Goods go back on the shelf</translation>
    </message>
    <message>
        <source>TO GIVE BACK</source>
        <translation>TO GIVE BACK</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Makes the credit note</source>
        <translation>Makes the credit note</translation>
    </message>
    <message>
        <source>Faulty product</source>
        <translation>Faulty product</translation>
    </message>
    <message>
        <source>Not what was asked for</source>
        <translation>Not what was asked for</translation>
    </message>
    <message>
        <source>Wrongly charged</source>
        <translation>Wrongly charged</translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation>Changed mind</translation>
    </message>
    <message>
        <source>More than twelve months have gone by since this invoice: a credit note is not allowed any more.</source>
        <translation>More than twelve months have gone by since this invoice: a credit note is not allowed any more.</translation>
    </message>
    <message>
        <source>Everything of this sale came back already.</source>
        <translation>Everything of this sale came back already.</translation>
    </message>
    <message>
        <source>This document cannot be taken back.</source>
        <translation>This document cannot be taken back.</translation>
    </message>
    <message>
        <source>No credit note for this sale</source>
        <translation>No credit note for this sale</translation>
    </message>
    <message>
        <source>Back to selling</source>
        <translation>Back to selling</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>No sale matches</source>
        <translation>No sale matches</translation>
    </message>
    <message>
        <source>Try the last digits of its number, the buyer&apos;s cédula or RUC, or a product.</source>
        <translation>Try the last digits of its number, the buyer&apos;s cédula or RUC, or a product.</translation>
    </message>
    <message>
        <source>Scan the ticket</source>
        <translation>Scan the ticket</translation>
    </message>
    <message>
        <source>Or type its number, the buyer&apos;s cédula or RUC, or a product, then Enter.</source>
        <translation>Or type its number, the buyer&apos;s cédula or RUC, or a product, then Enter.</translation>
    </message>
    <message>
        <source>Quantity that comes back</source>
        <translation>Quantity that comes back</translation>
    </message>
    <message>
        <source>Ticket, number, customer or product</source>
        <translation>Ticket, number, customer or product</translation>
    </message>
    <message>
        <source>↑ ↓ choose a line   ·   quantity and Enter (empty: all of it)   ·   Esc another sale</source>
        <translation>↑ ↓ choose a line   ·   quantity and Enter (empty: all of it)   ·   Esc another sale</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc back to selling</source>
        <translation>↑ ↓ choose   ·   Enter opens   ·   Esc back to selling</translation>
    </message>
    <message>
        <source>left to give back: %1</source>
        <translation>left to give back: %1</translation>
    </message>
    <message>
        <source>sold in another month: the credit note counts in this one</source>
        <translation>sold in another month: the credit note counts in this one</translation>
    </message>
    <message>
        <source>To give back %1</source>
        <translation>To give back %1</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>As it was paid</translation>
    </message>
    <message>
        <source>The credit note is without the tip of %1: it has no place for one.</source>
        <translation>The credit note is without the tip of %1: it has no place for one.</translation>
    </message>
    <message>
        <source>The tip of %1 does not come back with the credit note: it has no place for one.</source>
        <translation>The tip of %1 does not come back with the credit note: it has no place for one.</translation>
    </message>
    <message>
        <source>Give the tip back too, in cash: %1</source>
        <translation>Give the tip back too, in cash: %1</translation>
    </message>
    <message>
        <source>tip in cash %1</source>
        <translation>tip in cash %1</translation>
    </message>
    <message>
        <source>It was sold to final consumer. The tax rule allows neither a credit note nor an annulment for such a sale: no tax document can take it back.</source>
        <translation>It was sold to final consumer. The tax rule allows neither a credit note nor an annulment for such a sale: no tax document can take it back.</translation>
    </message>
    <message>
        <source>What the shop allows stays open: change the product for another, or keep its value for the customer&apos;s next purchase.</source>
        <translation>What the shop allows stays open: change the product for another, or keep its value for the customer&apos;s next purchase.</translation>
    </message>
    <message>
        <source>What the shop offers: %1</source>
        <translation>What the shop offers: %1</translation>
    </message>
    <message>
        <source>The tax office did not take this invoice, so there is nothing to credit yet. Correct it and send it again with the same number; once it is authorised the goods can come back.</source>
        <translation>The tax office did not take this invoice, so there is nothing to credit yet. Correct it and send it again with the same number; once it is authorised the goods can come back.</translation>
    </message>
    <message>
        <source>The tax office has not authorised this invoice yet, and a credit note needs an authorised one. This page goes on by itself as soon as the answer is there.</source>
        <translation>The tax office has not authorised this invoice yet, and a credit note needs an authorised one. This page goes on by itself as soon as the answer is there.</translation>
    </message>
    <message>
        <source>It belongs to another business, or was made for tests while this till sells in earnest (or the other way round). A credit note is made where the sale was made.</source>
        <translation>It belongs to another business, or was made for tests while this till sells in earnest (or the other way round). A credit note is made where the sale was made.</translation>
    </message>
    <message>
        <source>Look at the sending</source>
        <translation>Look at the sending</translation>
    </message>
    <message>
        <source>The sales cannot be read</source>
        <translation>The sales cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ui::SalePresenter</name>
    <message>
        <source>This sale was being charged when the program stopped. Charge it again: it is never invoiced twice.</source>
        <translation>This sale was being charged when the program stopped. Charge it again: it is never invoiced twice.</translation>
    </message>
    <message>
        <source>The sale that was open when the program stopped is back.</source>
        <translation>The sale that was open when the program stopped is back.</translation>
    </message>
    <message>
        <source>The next product: %1 units.</source>
        <translation>The next product: %1 units.</translation>
    </message>
    <message>
        <source>%1 is not on sale any more.</source>
        <translation>%1 is not on sale any more.</translation>
    </message>
    <message>
        <source>Add a product first.</source>
        <translation>Add a product first.</translation>
    </message>
    <message>
        <source>“%1” is no quantity.</source>
        <translation>“%1” is no quantity.</translation>
    </message>
    <message>
        <source>“%1” is no discount: a percentage, or money with the mark first.</source>
        <translation>“%1” is no discount: a percentage, or money with the mark first.</translation>
    </message>
    <message>
        <source>The discount is larger than the line.</source>
        <translation>The discount is larger than the line.</translation>
    </message>
    <message>
        <source>“%1” is no price.</source>
        <translation>“%1” is no price.</translation>
    </message>
    <message>
        <source>Sale voided.</source>
        <translation>Sale voided.</translation>
    </message>
    <message>
        <source>The customer is on this sale but was not kept: %1</source>
        <translation>The customer is on this sale but was not kept: %1</translation>
    </message>
    <message>
        <source>There is nothing to charge yet.</source>
        <translation>There is nothing to charge yet.</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>“%1” is no amount.</translation>
    </message>
    <message>
        <source>Only cash gives change: a card pays %1 exactly.</source>
        <translation>Only cash gives change: a card pays %1 exactly.</translation>
    </message>
    <message>
        <source>This sale was already recorded as %1; nothing was made twice.</source>
        <translation>This sale was already recorded as %1; nothing was made twice.</translation>
    </message>
    <message>
        <source>The sale was not recorded and is back here. %1</source>
        <translation>The sale was not recorded and is back here. %1</translation>
    </message>
    <message>
        <source>The previous sale was not recorded; it is kept: bring it back below. %1</source>
        <translation>The previous sale was not recorded; it is kept: bring it back below. %1</translation>
    </message>
    <message>
        <source>The kept sale is back.</source>
        <translation>The kept sale is back.</translation>
    </message>
    <message>
        <source>The document was not signed again and is back here. %1</source>
        <translation>The document was not signed again and is back here. %1</translation>
    </message>
    <message>
        <source>%1 stays as it was; it still waits to be corrected.</source>
        <translation>%1 stays as it was; it still waits to be corrected.</translation>
    </message>
    <message>
        <source>Taxes round to whole cents: the discount is %1.</source>
        <translation>Taxes round to whole cents: the discount is %1.</translation>
    </message>
    <message>
        <source>The sale that was being charged when the program stopped is invoice %1. It is recorded; do not charge it again.</source>
        <translation>The sale that was being charged when the program stopped is invoice %1. It is recorded; do not charge it again.</translation>
    </message>
    <message>
        <source>Sale of %1</source>
        <translation>Sale of %1</translation>
    </message>
    <message>
        <source>The shop has no price lists.</source>
        <translation>The shop has no price lists.</translation>
    </message>
    <message>
        <source>Another price list</source>
        <translation>Another price list</translation>
    </message>
    <message>
        <source>“%1” is no number of a parked sale.</source>
        <translation>“%1” is no number of a parked sale.</translation>
    </message>
    <message>
        <source>Sign or leave the document first.</source>
        <translation>Sign or leave the document first.</translation>
    </message>
    <message>
        <source>Park the sale</source>
        <translation>Park the sale</translation>
    </message>
    <message>
        <source>The sale stays here. %1</source>
        <translation>The sale stays here. %1</translation>
    </message>
    <message>
        <source>No parked sale has the number %1.</source>
        <translation>No parked sale has the number %1.</translation>
    </message>
    <message>
        <source>Nothing is parked.</source>
        <translation>Nothing is parked.</translation>
    </message>
    <message>
        <source>The parked sale %1 cannot be brought back now.</source>
        <translation>The parked sale %1 cannot be brought back now.</translation>
    </message>
    <message>
        <source>The parked sale %1 is back.</source>
        <translation>The parked sale %1 is back.</translation>
    </message>
    <message>
        <source>Another till has already taken the parked sale %1.</source>
        <translation>Another till has already taken the parked sale %1.</translation>
    </message>
    <message>
        <source>Cancel the parked sale %1</source>
        <translation>Cancel the parked sale %1</translation>
    </message>
    <message>
        <source>The parked sale %1 is cancelled.</source>
        <translation>The parked sale %1 is cancelled.</translation>
    </message>
    <message>
        <source>Discount of %1 on %2</source>
        <translation>Discount of %1 on %2</translation>
    </message>
    <message>
        <source>A document that is corrected takes discounts line by line.</source>
        <translation>A document that is corrected takes discounts line by line.</translation>
    </message>
    <message>
        <source>The discount is larger than the sale.</source>
        <translation>The discount is larger than the sale.</translation>
    </message>
    <message>
        <source>Discount of %1 on the whole sale</source>
        <translation>Discount of %1 on the whole sale</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>Price of %1</translation>
    </message>
    <message>
        <source>Of %1 %2 are left, and the sale has %3.</source>
        <translation>Of %1 %2 are left, and the sale has %3.</translation>
    </message>
    <message>
        <source>A tip is at most 10 % of the sale before taxes: %1.</source>
        <translation>A tip is at most 10 % of the sale before taxes: %1.</translation>
    </message>
    <message>
        <source>This was not noted in the trail: %1</source>
        <translation>This was not noted in the trail: %1</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Take %1 away</translation>
    </message>
    <message>
        <source>Void the sale of %1</source>
        <translation>Void the sale of %1</translation>
    </message>
    <message>
        <source>Sending the mail…</source>
        <translation>Sending the mail…</translation>
    </message>
    <message>
        <source>%1 was mailed to %2.</source>
        <translation>%1 was mailed to %2.</translation>
    </message>
    <message>
        <source>It was not mailed: the buyer has no address.</source>
        <translation>It was not mailed: the buyer has no address.</translation>
    </message>
    <message>
        <source>%1 is not in use any more in the shop&apos;s list of customers.</source>
        <translation>%1 is not in use any more in the shop&apos;s list of customers.</translation>
    </message>
    <message>
        <source>%1 is missing. %2 takes several payments.</source>
        <translation>%1 is missing. %2 takes several payments.</translation>
    </message>
    <message>
        <source>Parked as number %1. %2 brings it back.</source>
        <translation>Parked as number %1. %2 brings it back.</translation>
    </message>
    <message>
        <source>%1 has no price: type it and press %2.</source>
        <translation>%1 has no price: type it and press %2.</translation>
    </message>
    <message>
        <source>%1 was mailed, but not to all. %2</source>
        <translation>%1 was mailed, but not to all. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s): a cédula has 10 and a RUC 13. %1 again takes it for a passport.</source>
        <translation>
            <numerusform>%n digit: a cédula has 10 and a RUC 13. %1 again takes it for a passport.</numerusform>
            <numerusform>%n digits: a cédula has 10 and a RUC 13. %1 again takes it for a passport.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 %2 are left.</source>
        <translation>Of %1 %2 are left.</translation>
    </message>
    <message>
        <source>Not every line has the price of the list: %1</source>
        <translation>Not every line has the price of the list: %1</translation>
    </message>
    <message>
        <source>Prices have changed: %1. The sale comes to %2 now; %3 sets another price.</source>
        <translation>Prices have changed: %1. The sale comes to %2 now; %3 sets another price.</translation>
    </message>
    <message>
        <source>The open sale cannot be kept on the disk: after a power cut it would be gone. %1</source>
        <translation>The open sale cannot be kept on the disk: after a power cut it would be gone. %1</translation>
    </message>
    <message>
        <source>%1 costs %2. Read only: nothing can be sold now.</source>
        <translation>%1 costs %2. Read only: nothing can be sold now.</translation>
    </message>
    <message>
        <source>One unit is the least; %1 takes the line away.</source>
        <translation>One unit is the least; %1 takes the line away.</translation>
    </message>
    <message>
        <source>“%1” looks like a code: Enter adds the product.</source>
        <translation>“%1” looks like a code: Enter adds the product.</translation>
    </message>
    <message>
        <source>No sale is kept here.</source>
        <translation>No sale is kept here.</translation>
    </message>
    <message>
        <source>It is being signed; the ticket comes right after.</source>
        <translation>It is being signed; the ticket comes right after.</translation>
    </message>
    <message>
        <source>There is no ticket to print yet.</source>
        <translation>There is no ticket to print yet.</translation>
    </message>
    <message>
        <source>Copy of %1: %2</source>
        <translation>Copy of %1: %2</translation>
    </message>
    <message>
        <source>There is no document of a moment ago to mail: open it among the documents.</source>
        <translation>There is no document of a moment ago to mail: open it among the documents.</translation>
    </message>
    <message>
        <source>Not every line could be looked up at its price of now: %1</source>
        <translation>Not every line could be looked up at its price of now: %1</translation>
    </message>
</context>
<context>
    <name>ui::SaleScreen</name>
    <message>
        <source>%1 received for a sale of %2? Enter: yes, it is money. Esc: no.</source>
        <translation>%1 received for a sale of %2? Enter: yes, it is money. Esc: no.</translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation>Lines of the sale</translation>
    </message>
    <message>
        <source>Exact cash, or the amount typed before</source>
        <translation>Exact cash, or the amount typed before</translation>
    </message>
    <message>
        <source>Several payments</source>
        <translation>Several payments</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Scan or type a product</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Find a product</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 units</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>Leave  Esc</translation>
    </message>
    <message>
        <source>The document stays as it was</source>
        <translation>The document stays as it was</translation>
    </message>
    <message>
        <source>Correcting %1 (same number)</source>
        <translation>Correcting %1 (same number)</translation>
    </message>
    <message>
        <source>Same number; the payments that were sent follow the total</source>
        <translation>Same number; the payments that were sent follow the total</translation>
    </message>
    <message>
        <source>This is a ticket: finish the sale first, then scan it to take goods back.</source>
        <translation>This is a ticket: finish the sale first, then scan it to take goods back.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation>%1, exact</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Create a product</source>
        <translation>Create a product</translation>
    </message>
    <message>
        <source>%1 finds by name   ·   3* before a code adds three
%2 charges cash   ·   %3 shows every key</source>
        <translation>%1 finds by name   ·   3* before a code adds three
%2 charges cash   ·   %3 shows every key</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Arrange the quick keys</source>
        <translation>Arrange the quick keys</translation>
    </message>
    <message>
        <source>This is an employee&apos;s badge, and nothing asks for one now. %1 changes the cashier.</source>
        <translation>This is an employee&apos;s badge, and nothing asks for one now. %1 changes the cashier.</translation>
    </message>
    <message>
        <source>Look at quantity, price, discount and IVA of each line: Up and Down choose one.</source>
        <translation>Look at quantity, price, discount and IVA of each line: Up and Down choose one.</translation>
    </message>
    <message>
        <source>Leave without signing? The changes made here are dropped: Esc again leaves, %1 signs.</source>
        <translation>Leave without signing? The changes made here are dropped: Esc again leaves, %1 signs.</translation>
    </message>
    <message>
        <source>%1 signs with the payments that were sent; %2 chooses others. Esc clears the box.</source>
        <translation>%1 signs with the payments that were sent; %2 chooses others. Esc clears the box.</translation>
    </message>
    <message>
        <source>Above %1 the buyer must be named: type the cédula or RUC and press %2.</source>
        <translation>Above %1 the buyer must be named: type the cédula or RUC and press %2.</translation>
    </message>
    <message>
        <source>Its date is %1; it is part of the access key and does not change. Is the clock of this computer right? Then sign again. Is the time to transmit over? Ask your accountant.</source>
        <translation>Its date is %1; it is part of the access key and does not change. Is the clock of this computer right? Then sign again. Is the time to transmit over? Ask your accountant.</translation>
    </message>
    <message>
        <source>“%1” is no number of copies: 1 to %2.</source>
        <translation>“%1” is no number of copies: 1 to %2.</translation>
    </message>
    <message>
        <source>Read only: nothing can be sold now</source>
        <translation>Read only: nothing can be sold now</translation>
    </message>
    <message>
        <source>A code or a name still tells a price. Documents, products and customers can be looked at.</source>
        <translation>A code or a name still tells a price. Documents, products and customers can be looked at.</translation>
    </message>
    <message>
        <source>Bring in the shop&apos;s list, create the first product here, or scan it: an unknown code offers to create it.</source>
        <translation>Bring in the shop&apos;s list, create the first product here, or scan it: an unknown code offers to create it.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>There is no sale to void.</source>
        <translation>There is no sale to void.</translation>
    </message>
    <message>
        <source>%1 were already taken for this sale: give them back first. %2 again voids it.</source>
        <translation>%1 were already taken for this sale: give them back first. %2 again voids it.</translation>
    </message>
    <message>
        <source>No product has the code %1.</source>
        <translation>No product has the code %1.</translation>
    </message>
    <message>
        <source>No product has the code %1. Enter creates it, Esc forgets it.</source>
        <translation>No product has the code %1. Enter creates it, Esc forgets it.</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>No shift is open</translation>
    </message>
    <message>
        <source>%1 opens it: count the cash in the drawer and sell.</source>
        <translation>%1 opens it: count the cash in the drawer and sell.</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
</context>
<context>
    <name>ui::ScannerCard</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Sign that it puts before every code</source>
        <translation>Sign that it puts before every code</translation>
    </message>
    <message>
        <source>EAN beginnings with the weight inside (20 to 29)</source>
        <translation>EAN beginnings with the weight inside (20 to 29)</translation>
    </message>
    <message>
        <source>EAN beginnings with the price inside (20 to 29)</source>
        <translation>EAN beginnings with the price inside (20 to 29)</translation>
    </message>
    <message>
        <source>Beginning of customer cards</source>
        <translation>Beginning of customer cards</translation>
    </message>
    <message>
        <source>Beginning of employee badges</source>
        <translation>Beginning of employee badges</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Try the scanner</translation>
    </message>
    <message>
        <source>Scan three codes, one after the other.</source>
        <translation>Scan three codes, one after the other.</translation>
    </message>
    <message>
        <source>%1 of %2 read: %3</source>
        <translation>%1 of %2 read: %3</translation>
    </message>
    <message>
        <source>Three codes read. Keys at most %1 ms apart are a scan.</source>
        <translation>Three codes read. Keys at most %1 ms apart are a scan.</translation>
    </message>
    <message>
        <source>Keys at most %1 ms apart are a scan.</source>
        <translation>Keys at most %1 ms apart are a scan.</translation>
    </message>
</context>
<context>
    <name>ui::SearchPopup</name>
    <message>
        <source>↑ ↓ choose   ·   Enter takes   ·   Esc closes</source>
        <translation>↑ ↓ choose   ·   Enter takes   ·   Esc closes</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Type a name, a code or a part of it.</source>
        <translation>Type a name, a code or a part of it.</translation>
    </message>
    <message>
        <source>No product matches “%1”.</source>
        <translation>No product matches “%1”.</translation>
    </message>
    <message>
        <source>Type a cédula, a RUC or a name.</source>
        <translation>Type a cédula, a RUC or a name.</translation>
    </message>
    <message>
        <source>No customer matches “%1”. Enter writes them down.</source>
        <translation>No customer matches “%1”. Enter writes them down.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>ui::SettingsScreen</name>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>Final consumer up to (with taxes)</source>
        <translation>Final consumer up to (with taxes)</translation>
    </message>
    <message>
        <source>Ask once when the change would exceed</source>
        <translation>Ask once when the change would exceed</translation>
    </message>
    <message>
        <source>RUC of the software provider</source>
        <translation>RUC of the software provider</translation>
    </message>
    <message>
        <source>Signature profile</source>
        <translation>Signature profile</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>A: three references</source>
        <translation>A: three references</translation>
    </message>
    <message>
        <source>B: two references</source>
        <translation>B: two references</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Set up another shop</source>
        <translation>Set up another shop</translation>
    </message>
    <message>
        <source>Mostrador %1  ·  %2  ·  data in %3</source>
        <translation>Mostrador %1  ·  %2  ·  data in %3</translation>
    </message>
    <message>
        <source>No shop is set up yet.</source>
        <translation>No shop is set up yet.</translation>
    </message>
    <message>
        <source>%1, RUC %2, issue point %3-%4, %5</source>
        <translation>%1, RUC %2, issue point %3-%4, %5</translation>
    </message>
    <message>
        <source>Type an amount like 50.00.</source>
        <translation>Type an amount like 50.00.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>A RUC has 13 digits and ends in 001.</source>
        <translation>A RUC has 13 digits and ends in 001.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>Shop and form of the signature</source>
        <translation>Shop and form of the signature</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>RIMPE regime</source>
        <translation>RIMPE regime</translation>
    </message>
    <message>
        <source>Withholding agent: resolution number</source>
        <translation>Withholding agent: resolution number</translation>
    </message>
    <message>
        <source>Special taxpayer: resolution number</source>
        <translation>Special taxpayer: resolution number</translation>
    </message>
    <message>
        <source>Large taxpayer: resolution</source>
        <translation>Large taxpayer: resolution</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>RIMPE</source>
        <translation>RIMPE</translation>
    </message>
    <message>
        <source>RIMPE, negocio popular</source>
        <translation>RIMPE, negocio popular</translation>
    </message>
    <message>
        <source>Logo on the printed document</source>
        <translation>Logo on the printed document</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Price checkers, tablets and programs that use this till over the network.</source>
        <translation>Price checkers, tablets and programs that use this till over the network.</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>The printer of the tickets, the cash drawer, and when a ticket is printed.</source>
        <translation>The printer of the tickets, the cash drawer, and when a ticket is printed.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Who works here, their PINs and badges, what each may do, and the audit trail.</source>
        <translation>Who works here, their PINs and badges, what each may do, and the audit trail.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>The server that invoices are sent to their buyers through.</source>
        <translation>The server that invoices are sent to their buyers through.</translation>
    </message>
    <message>
        <source>Scanner, tips, keys and customer display</source>
        <translation>Scanner, tips, keys and customer display</translation>
    </message>
    <message>
        <source>Change the data of the issuer</source>
        <translation>Change the data of the issuer</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Business name</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Trade name</translation>
    </message>
    <message>
        <source>Main address</source>
        <translation>Main address</translation>
    </message>
    <message>
        <source>Address of this branch</source>
        <translation>Address of this branch</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Price lists</translation>
    </message>
    <message>
        <source>Other prices for some customers, for a whole list of products at once.</source>
        <translation>Other prices for some customers, for a whole list of products at once.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Whether selling needs one, what difference its count may show, and when cash goes to the safe.</source>
        <translation>Whether selling needs one, what difference its count may show, and when cash goes to the safe.</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Closed shifts</translation>
    </message>
    <message>
        <source>The Z closings of this till, to be read and printed again.</source>
        <translation>The Z closings of this till, to be read and printed again.</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Settings of the shift</translation>
    </message>
</context>
<context>
    <name>ui::ShiftCenter</name>
    <message>
        <source>The shift is open since %1.</source>
        <translation>The shift is open since %1.</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>Shift open with %1 in the drawer.</source>
        <translation>Shift open with %1 in the drawer.</translation>
    </message>
    <message>
        <source>Drawer opened: %1.</source>
        <translation>Drawer opened: %1.</translation>
    </message>
    <message>
        <source>The drawer does not open: it opens through the printer.</source>
        <translation>The drawer does not open: it opens through the printer.</translation>
    </message>
    <message>
        <source>There is much cash in the drawer: take some to the safe (Cash out).</source>
        <translation>There is much cash in the drawer: take some to the safe (Cash out).</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Settings of the shift</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Close the shift with a difference</source>
        <translation>Close the shift with a difference</translation>
    </message>
    <message>
        <source>Cancel a parked sale</source>
        <translation>Cancel a parked sale</translation>
    </message>
    <message>
        <source>Cancelled at the close of the shift</source>
        <translation>Cancelled at the close of the shift</translation>
    </message>
    <message>
        <source>Look at a closed shift</source>
        <translation>Look at a closed shift</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>Z %1 is stored. %2.</source>
        <translation>Z %1 is stored. %2.</translation>
    </message>
    <message>
        <source>The slip was not printed.</source>
        <translation>The slip was not printed.</translation>
    </message>
    <message>
        <source>Stored, but the slip was not printed: Cash in or Cash out, then %1, prints it.</source>
        <translation>Stored, but the slip was not printed: Cash in or Cash out, then %1, prints it.</translation>
    </message>
    <message>
        <source>Not printed: %1 tries again.</source>
        <translation>Not printed: %1 tries again.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>How many documents wait cannot be read: %1</source>
        <translation>How many documents wait cannot be read: %1</translation>
    </message>
    <message>
        <source>The parked sales cannot be read: %1</source>
        <translation>The parked sales cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>ui::ShiftSettings</name>
    <message>
        <source>Type the amounts such as 5 or 5.00.</source>
        <translation>Type the amounts such as 5 or 5.00.</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Settings of the shift</translation>
    </message>
    <message>
        <source>A sale needs a shift that somebody opened</source>
        <translation>A sale needs a shift that somebody opened</translation>
    </message>
    <message>
        <source>When the shop has employees</source>
        <translation>When the shop has employees</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Never: the first sale opens it</source>
        <translation>Never: the first sale opens it</translation>
    </message>
    <message>
        <source>A difference above this amount needs a supervisor and a reason</source>
        <translation>A difference above this amount needs a supervisor and a reason</translation>
    </message>
    <message>
        <source>Remind to take cash to the safe above this amount; 0 = never</source>
        <translation>Remind to take cash to the safe above this amount; 0 = never</translation>
    </message>
    <message>
        <source>Store  Enter</source>
        <translation>Store  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Settings are open: Esc to go on selling.</source>
        <translation>Settings are open: Esc to go on selling.</translation>
    </message>
</context>
<context>
    <name>ui::ShiftWords</name>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Debit card</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation>Electronic money</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>On credit</translation>
    </message>
    <message>
        <source>Not subject to IVA</source>
        <translation>Not subject to IVA</translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation>Exempt from IVA</translation>
    </message>
    <message>
        <source>IVA %1</source>
        <translation>IVA %1</translation>
    </message>
    <message>
        <source>IVA, code %1</source>
        <translation>IVA, code %1</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Drawer opened without a sale</translation>
    </message>
    <message>
        <source>Change for the drawer</source>
        <translation>Change for the drawer</translation>
    </message>
    <message>
        <source>Money put in by the owner</source>
        <translation>Money put in by the owner</translation>
    </message>
    <message>
        <source>Advance given back</source>
        <translation>Advance given back</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Cash taken to the safe</source>
        <translation>Cash taken to the safe</translation>
    </message>
    <message>
        <source>Supplier paid</source>
        <translation>Supplier paid</translation>
    </message>
    <message>
        <source>Small expense</source>
        <translation>Small expense</translation>
    </message>
    <message>
        <source>Advance to staff</source>
        <translation>Advance to staff</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Change a note</translation>
    </message>
    <message>
        <source>Check the cash</source>
        <translation>Check the cash</translation>
    </message>
    <message>
        <source>Test the drawer</source>
        <translation>Test the drawer</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Wrong change given</translation>
    </message>
    <message>
        <source>A sale was not entered</source>
        <translation>A sale was not entered</translation>
    </message>
    <message>
        <source>An expense was not entered</source>
        <translation>An expense was not entered</translation>
    </message>
    <message>
        <source>Loss or theft</source>
        <translation>Loss or theft</translation>
    </message>
    <message>
        <source>No explanation</source>
        <translation>No explanation</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Z report %1</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>Nothing missing</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>%1 too much</translation>
    </message>
</context>
<context>
    <name>ui::SignInScreen</name>
    <message>
        <source>Who is at the till?</source>
        <translation>Who is at the till?</translation>
    </message>
    <message>
        <source>Arrows choose, then the PIN and Enter. Or pass your badge.</source>
        <translation>Arrows choose, then the PIN and Enter. Or pass your badge.</translation>
    </message>
    <message>
        <source>People of the shop</source>
        <translation>People of the shop</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>The people of the shop cannot be read</source>
        <translation>The people of the shop cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 has no PIN: pass the badge.</source>
        <translation>%1 has no PIN: pass the badge.</translation>
    </message>
    <message>
        <source>Mostrador</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Till %1-%2</source>
        <translation>Till %1-%2</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to be sent</source>
        <translation>
            <numerusform>%n document to be sent</numerusform>
            <numerusform>%n documents to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>The certificate has expired</translation>
    </message>
    <message numerus="yes">
        <source>Certificate: %n day(s)</source>
        <translation>
            <numerusform>Certificate: %n day</numerusform>
            <numerusform>Certificate: %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no badge. Pass the badge, or type the PIN.</source>
        <translation>That is no badge. Pass the badge, or type the PIN.</translation>
    </message>
    <message>
        <source>Your session is over: your PIN was changed or you were switched off. The sale is kept.</source>
        <translation>Your session is over: your PIN was changed or you were switched off. The sale is kept.</translation>
    </message>
    <message>
        <source>Read only: nobody can sign in now</source>
        <translation>Read only: nobody can sign in now</translation>
    </message>
    <message>
        <source>The data folder cannot be written, not even who comes and goes. Nothing is lost. See to the disk and to the rights of the folder, then open the program again.</source>
        <translation>The data folder cannot be written, not even who comes and goes. Nothing is lost. See to the disk and to the rights of the folder, then open the program again.</translation>
    </message>
</context>
<context>
    <name>ui::SoundsCard</name>
    <message>
        <source>Choose a sound</source>
        <translation>Choose a sound</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>Sounds (*.wav)</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Everything that is heard is also seen: a good code flashes its line, the others are told in words below the entry box.</source>
        <translation>Everything that is heard is also seen: a good code flashes its line, the others are told in words below the entry box.</translation>
    </message>
    <message>
        <source>Sounds at the counter</source>
        <translation>Sounds at the counter</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>A code was found</source>
        <translation>A code was found</translation>
    </message>
    <message>
        <source>A code is not known</source>
        <translation>A code is not known</translation>
    </message>
    <message>
        <source>Something has to be read</source>
        <translation>Something has to be read</translation>
    </message>
    <message>
        <source>The usual tone</source>
        <translation>The usual tone</translation>
    </message>
    <message>
        <source>Own sound: %1</source>
        <translation>Own sound: %1</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Choose a sound: %1</source>
        <translation>Choose a sound: %1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Listen: %1</source>
        <translation>Listen: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ui::SpokenTotal</name>
    <message>
        <source>%1. Total %2</source>
        <translation>%1. Total %2</translation>
    </message>
</context>
<context>
    <name>ui::StartWindow</name>
    <message>
        <source>Close  Esc</source>
        <translation>Close  Esc</translation>
    </message>
    <message>
        <source>Ends the program; nothing is lost</source>
        <translation>Ends the program; nothing is lost</translation>
    </message>
    <message>
        <source>Opening the shop&apos;s data…</source>
        <translation>Opening the shop&apos;s data…</translation>
    </message>
    <message>
        <source>The folder with the data answers slowly. A network drive or a memory stick may need a while.</source>
        <translation>The folder with the data answers slowly. A network drive or a memory stick may need a while.</translation>
    </message>
    <message>
        <source>Asking the keyring for the shop&apos;s key…</source>
        <translation>Asking the keyring for the shop&apos;s key…</translation>
    </message>
    <message>
        <source>The keyring of this computer may be waiting for its password: look for its window and type it there.</source>
        <translation>The keyring of this computer may be waiting for its password: look for its window and type it there.</translation>
    </message>
    <message>
        <source>Checking what is stored…</source>
        <translation>Checking what is stored…</translation>
    </message>
    <message>
        <source>After a power cut, or with a new version, everything is checked before the first sale.</source>
        <translation>After a power cut, or with a new version, everything is checked before the first sale.</translation>
    </message>
    <message>
        <source>Opening the practice tax office…</source>
        <translation>Opening the practice tax office…</translation>
    </message>
    <message>
        <source>It reads back what was practised before.</source>
        <translation>It reads back what was practised before.</translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message>
        <source>Documents made here have no fiscal value.</source>
        <translation>Documents made here have no fiscal value.</translation>
    </message>
    <message>
        <source>Shop %1, issue point %2</source>
        <translation>Shop %1, issue point %2</translation>
    </message>
    <message>
        <source>No internet</source>
        <translation>No internet</translation>
    </message>
    <message>
        <source>Internet works</source>
        <translation>Internet works</translation>
    </message>
    <message>
        <source>Selling goes on; documents leave when it is back</source>
        <translation>Selling goes on; documents leave when it is back</translation>
    </message>
    <message>
        <source>SRI</source>
        <translation>SRI</translation>
    </message>
    <message>
        <source>The tax office answers</source>
        <translation>The tax office answers</translation>
    </message>
    <message>
        <source>SRI silent</source>
        <translation>SRI silent</translation>
    </message>
    <message>
        <source>The tax office does not answer; trying by itself</source>
        <translation>The tax office does not answer; trying by itself</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days left</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>The certificate is valid until %1</translation>
    </message>
    <message>
        <source>Key in file</source>
        <translation>Key in file</translation>
    </message>
    <message>
        <source>There is no keyring on this computer; the signing key is kept in a protected file</source>
        <translation>There is no keyring on this computer; the signing key is kept in a protected file</translation>
    </message>
    <message>
        <source>No news: nothing has been sent yet since the program opened</source>
        <translation>No news: nothing has been sent yet since the program opened</translation>
    </message>
    <message>
        <source>%1 is signed in. %2: lock, or change the cashier</source>
        <translation>%1 is signed in. %2: lock, or change the cashier</translation>
    </message>
    <message>
        <source>Documents that need a person: %1</source>
        <translation>Documents that need a person: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) on the way: %1</source>
        <translation>
            <numerusform>%n document on the way: %1</numerusform>
            <numerusform>%n documents on the way: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>No shift</translation>
    </message>
    <message>
        <source>No shift is open: open one to sell</source>
        <translation>No shift is open: open one to sell</translation>
    </message>
    <message>
        <source>No shift is open: the first sale opens it</source>
        <translation>No shift is open: the first sale opens it</translation>
    </message>
    <message>
        <source>Shift of %1</source>
        <translation>Shift of %1</translation>
    </message>
    <message>
        <source>The shift of %1 was never closed</source>
        <translation>The shift of %1 was never closed</translation>
    </message>
    <message>
        <source>The shift is open since %1</source>
        <translation>The shift is open since %1</translation>
    </message>
    <message>
        <source>No printer is chosen: nothing is printed on paper</source>
        <translation>No printer is chosen: nothing is printed on paper</translation>
    </message>
    <message>
        <source>Printer “%1”</source>
        <translation>Printer “%1”</translation>
    </message>
    <message>
        <source>Take cash out</source>
        <translation>Take cash out</translation>
    </message>
    <message>
        <source>There is much cash in the drawer: take some to the safe</source>
        <translation>There is much cash in the drawer: take some to the safe</translation>
    </message>
    <message>
        <source>The drawer opens through the printer. %1: open it without a sale</source>
        <translation>The drawer opens through the printer. %1: open it without a sale</translation>
    </message>
    <message>
        <source>The drawer opens only with its key while the printer is off</source>
        <translation>The drawer opens only with its key while the printer is off</translation>
    </message>
    <message>
        <source>The battery runs low, %1 %: plug this computer in</source>
        <translation>The battery runs low, %1 %: plug this computer in</translation>
    </message>
</context>
<context>
    <name>ui::TenderKindsCard</name>
    <message>
        <source>Ways to pay</source>
        <translation>Ways to pay</translation>
    </message>
    <message>
        <source>Add a way to pay</source>
        <translation>Add a way to pay</translation>
    </message>
    <message>
        <source>Save the ways to pay</source>
        <translation>Save the ways to pay</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For the tax office</source>
        <translation>For the tax office</translation>
    </message>
    <message>
        <source>Asks for its number</source>
        <translation>Asks for its number</translation>
    </message>
    <message>
        <source>Opens the drawer</source>
        <translation>Opens the drawer</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>New way to pay</source>
        <translation>New way to pay</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name of %1</translation>
    </message>
    <message>
        <source>%1, for the tax office</source>
        <translation>%1, for the tax office</translation>
    </message>
    <message>
        <source>%1 asks for the number of its voucher</source>
        <translation>%1 asks for the number of its voucher</translation>
    </message>
    <message>
        <source>%1 opens the drawer</source>
        <translation>%1 opens the drawer</translation>
    </message>
    <message>
        <source>%1 is in use</source>
        <translation>%1 is in use</translation>
    </message>
    <message>
        <source>There is room for %1 ways to pay.</source>
        <translation>There is room for %1 ways to pay.</translation>
    </message>
    <message>
        <source>Two ways to pay have the name %1.</source>
        <translation>Two ways to pay have the name %1.</translation>
    </message>
    <message>
        <source>Cash stays in use: change is given in it.</source>
        <translation>Cash stays in use: change is given in it.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>ui::TenderPanel</name>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Means of payment</translation>
    </message>
    <message>
        <source>Payments taken</source>
        <translation>Payments taken</translation>
    </message>
    <message>
        <source>Amount of this payment</source>
        <translation>Amount of this payment</translation>
    </message>
    <message>
        <source>Add payment  Enter</source>
        <translation>Add payment  Enter</translation>
    </message>
    <message>
        <source>Take the last payment away</source>
        <translation>Take the last payment away</translation>
    </message>
    <message>
        <source>Payment is open: Esc to go on selling.</source>
        <translation>Payment is open: Esc to go on selling.</translation>
    </message>
    <message>
        <source>Type the amount of this payment.</source>
        <translation>Type the amount of this payment.</translation>
    </message>
    <message>
        <source>Only cash may be more than what is due.</source>
        <translation>Only cash may be more than what is due.</translation>
    </message>
    <message>
        <source>%1 is still due.</source>
        <translation>%1 is still due.</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Alt + number takes the amount at once</source>
        <translation>↑ ↓ choose   ·   Alt + number takes the amount at once</translation>
    </message>
    <message>
        <source>Voucher or transfer number</source>
        <translation>Voucher or transfer number</translation>
    </message>
    <message>
        <source>Days until it is paid</source>
        <translation>Days until it is paid</translation>
    </message>
    <message>
        <source>10 % service</source>
        <translation>10 % service</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>%1 received, and %2 is due? Enter once more if it is money.</source>
        <translation>%1 received, and %2 is due? Enter once more if it is money.</translation>
    </message>
    <message>
        <source>%1 asks for the number of its voucher.</source>
        <translation>%1 asks for the number of its voucher.</translation>
    </message>
    <message>
        <source>In how many days is it paid?</source>
        <translation>In how many days is it paid?</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the sale</source>
        <translation>Close the sale</translation>
    </message>
    <message>
        <source>Nothing is due any more: %1 closes the sale.</source>
        <translation>Nothing is due any more: %1 closes the sale.</translation>
    </message>
    <message>
        <source>%1 more than the total is paid, and only cash gives change: take the last payment away.</source>
        <translation>%1 more than the total is paid, and only cash gives change: take the last payment away.</translation>
    </message>
    <message>
        <source>More than %1 in cash: the buyer may deduct a purchase this large only when it is paid through a bank.</source>
        <translation>More than %1 in cash: the buyer may deduct a purchase this large only when it is paid through a bank.</translation>
    </message>
</context>
<context>
    <name>ui::TenderWords</name>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Debit card</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation>Electronic money</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>On credit</translation>
    </message>
</context>
<context>
    <name>ui::TicketCopy</name>
    <message>
        <source>Printing a copy of %1…</source>
        <translation>Printing a copy of %1…</translation>
    </message>
    <message>
        <source>Copy of %1 printed.</source>
        <translation>Copy of %1 printed.</translation>
    </message>
</context>
<context>
    <name>ui::TlsCard</name>
    <message>
        <source>Certificate of this till</source>
        <translation>Certificate of this till</translation>
    </message>
    <message>
        <source>A PEM file with the certificate and those above it, or a .p12. The key may be in the same file or in one of its own.</source>
        <translation>A PEM file with the certificate and those above it, or a .p12. The key may be in the same file or in one of its own.</translation>
    </message>
    <message>
        <source>Use my own</source>
        <translation>Use my own</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Choose the certificate</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Choose the key</translation>
    </message>
    <message>
        <source>Password, if there is one</source>
        <translation>Password, if there is one</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.key *.p12 *.pfx);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.key *.p12 *.pfx);;All files (*)</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Your own certificate is shown from now on; tell the devices its fingerprint.</source>
        <translation>Your own certificate is shown from now on; tell the devices its fingerprint.</translation>
    </message>
    <message>
        <source>A new certificate is shown from now on; tell the devices its fingerprint.</source>
        <translation>A new certificate is shown from now on; tell the devices its fingerprint.</translation>
    </message>
    <message>
        <source>The key is missing, or it belongs to another certificate.</source>
        <translation>The key is missing, or it belongs to another certificate.</translation>
    </message>
    <message>
        <source>This is no certificate that a server can show: PEM or .p12, valid today.</source>
        <translation>This is no certificate that a server can show: PEM or .p12, valid today.</translation>
    </message>
    <message>
        <source>Press again: every device needs the new fingerprint</source>
        <translation>Press again: every device needs the new fingerprint</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Make a new one</translation>
    </message>
    <message>
        <source>Remove my own</source>
        <translation>Remove my own</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>only when it is in a file of its own</source>
        <translation>only when it is in a file of its own</translation>
    </message>
    <message>
        <source>Your own, good until %1</source>
        <translation>Your own, good until %1</translation>
    </message>
    <message>
        <source>Made by this till itself, good until %1</source>
        <translation>Made by this till itself, good until %1</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256), which devices trust it by:</source>
        <translation>Fingerprint (SHA-256), which devices trust it by:</translation>
    </message>
    <message>
        <source>Show another certificate</source>
        <translation>Show another certificate</translation>
    </message>
</context>
<context>
    <name>ui::TotalsPanel</name>
    <message>
        <source>TOTAL TO PAY</source>
        <translation>TOTAL TO PAY</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Not subject to IVA</source>
        <translation>Not subject to IVA</translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation>Exempt from IVA</translation>
    </message>
    <message>
        <source>Subtotal %1 %</source>
        <translation>Subtotal %1 %</translation>
    </message>
    <message>
        <source>IVA %1 %</source>
        <translation>IVA %1 %</translation>
    </message>
    <message>
        <source>ICE</source>
        <translation>ICE</translation>
    </message>
    <message>
        <source>Bottle levy (IRBPNR)</source>
        <translation>Bottle levy (IRBPNR)</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Total to pay %1</source>
        <translation>Total to pay %1</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>For third parties</source>
        <translation>For third parties</translation>
    </message>
</context>
<context>
    <name>ui::Words</name>
    <message>
        <source>line %1, %2</source>
        <translation>line %1, %2</translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation>Check: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not a readable certificate, or it is damaged. Ask for the .p12 again.</source>
        <translation>The file is not a readable certificate, or it is damaged. Ask for the .p12 again.</translation>
    </message>
    <message>
        <source>The password does not open this certificate. Mind capital letters.</source>
        <translation>The password does not open this certificate. Mind capital letters.</translation>
    </message>
    <message>
        <source>The file holds no private key, so it cannot sign. Ask for the .p12 again.</source>
        <translation>The file holds no private key, so it cannot sign. Ask for the .p12 again.</translation>
    </message>
    <message>
        <source>The tax office takes RSA keys only; this certificate holds another kind.</source>
        <translation>The tax office takes RSA keys only; this certificate holds another kind.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents.</source>
        <translation>This certificate is not meant for signing documents.</translation>
    </message>
    <message>
        <source>The certificate has expired. Load the new one to go on selling.</source>
        <translation>The certificate has expired. Load the new one to go on selling.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Check its dates and the clock of this computer.</source>
        <translation>The certificate is not valid yet. Check its dates and the clock of this computer.</translation>
    </message>
    <message>
        <source>The file is protected in a way this program cannot read.</source>
        <translation>The file is protected in a way this program cannot read.</translation>
    </message>
    <message>
        <source>The RUC in the certificate is not the RUC of the shop.</source>
        <translation>The RUC in the certificate is not the RUC of the shop.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set date and time, then try again.</source>
        <translation>The clock of this computer is wrong. Set date and time, then try again.</translation>
    </message>
    <message>
        <source>The invoice could not be signed. No number was used.</source>
        <translation>The invoice could not be signed. No number was used.</translation>
    </message>
    <message>
        <source>The stored signing key cannot be opened. Load the certificate again.</source>
        <translation>The stored signing key cannot be opened. Load the certificate again.</translation>
    </message>
    <message>
        <source>The signature does not verify.</source>
        <translation>The signature does not verify.</translation>
    </message>
    <message>
        <source>Some data is missing or not allowed.</source>
        <translation>Some data is missing or not allowed.</translation>
    </message>
    <message>
        <source>This kind of document is not issued here.</source>
        <translation>This kind of document is not issued here.</translation>
    </message>
    <message>
        <source>The document is in a state that does not allow this.</source>
        <translation>The document is in a state that does not allow this.</translation>
    </message>
    <message>
        <source>The tax office has not authorised this document yet.</source>
        <translation>The tax office has not authorised this document yet.</translation>
    </message>
    <message>
        <source>This sale was already recorded with other contents. Look in the documents before charging again.</source>
        <translation>This sale was already recorded with other contents. Look in the documents before charging again.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>There is no shop set up to sell from.</source>
        <translation>There is no shop set up to sell from.</translation>
    </message>
    <message>
        <source>There is nothing to retry.</source>
        <translation>There is nothing to retry.</translation>
    </message>
    <message>
        <source>The invoice does not fit the tax office&apos;s form. No number was used.</source>
        <translation>The invoice does not fit the tax office&apos;s form. No number was used.</translation>
    </message>
    <message>
        <source>The printable document could not be made.</source>
        <translation>The printable document could not be made.</translation>
    </message>
    <message>
        <source>Another copy of the program is using this data.</source>
        <translation>Another copy of the program is using this data.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; the sale was not recorded.</source>
        <translation>The disk is full. Free some space; the sale was not recorded.</translation>
    </message>
    <message>
        <source>The data file is damaged. Stop selling and restore a backup.</source>
        <translation>The data file is damaged. Stop selling and restore a backup.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program.</source>
        <translation>The data was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Something with this code exists already.</source>
        <translation>Something with this code exists already.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>The file cannot be written.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>The program is closing.</translation>
    </message>
    <message>
        <source>The network port is taken by another program.</source>
        <translation>The network port is taken by another program.</translation>
    </message>
    <message>
        <source>The tax office did not take the document.</source>
        <translation>The tax office did not take the document.</translation>
    </message>
    <message>
        <source>The tax office does not answer.</source>
        <translation>The tax office does not answer.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Something went wrong inside the program.</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>quantity</translation>
    </message>
    <message>
        <source>price</source>
        <translation>price</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>discount</translation>
    </message>
    <message>
        <source>name of the product</source>
        <translation>name of the product</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>taxes</translation>
    </message>
    <message>
        <source>tax rate</source>
        <translation>tax rate</translation>
    </message>
    <message>
        <source>units</source>
        <translation>units</translation>
    </message>
    <message>
        <source>identification of the buyer</source>
        <translation>identification of the buyer</translation>
    </message>
    <message>
        <source>kind of identification</source>
        <translation>kind of identification</translation>
    </message>
    <message>
        <source>name of the buyer</source>
        <translation>name of the buyer</translation>
    </message>
    <message>
        <source>e-mail of the buyer</source>
        <translation>e-mail of the buyer</translation>
    </message>
    <message>
        <source>address of the buyer</source>
        <translation>address of the buyer</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>payments</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>tip</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>business name</source>
        <translation>business name</translation>
    </message>
    <message>
        <source>trade name</source>
        <translation>trade name</translation>
    </message>
    <message>
        <source>main address</source>
        <translation>main address</translation>
    </message>
    <message>
        <source>branch address</source>
        <translation>branch address</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>branch</translation>
    </message>
    <message>
        <source>issue point</source>
        <translation>issue point</translation>
    </message>
    <message>
        <source>first number</source>
        <translation>first number</translation>
    </message>
    <message>
        <source>certificate file</source>
        <translation>certificate file</translation>
    </message>
    <message>
        <source>password</source>
        <translation>password</translation>
    </message>
    <message>
        <source>The check digit does not match: read the number again. Newer RUCs may be right all the same.</source>
        <translation>The check digit does not match: read the number again. Newer RUCs may be right all the same.</translation>
    </message>
    <message>
        <source>The first two digits are no province: read the number again.</source>
        <translation>The first two digits are no province: read the number again.</translation>
    </message>
    <message>
        <source>A cédula has 10 digits.</source>
        <translation>A cédula has 10 digits.</translation>
    </message>
    <message>
        <source>A RUC has 13 digits.</source>
        <translation>A RUC has 13 digits.</translation>
    </message>
    <message>
        <source>This identification does not look right.</source>
        <translation>This identification does not look right.</translation>
    </message>
    <message>
        <source>The certificate carries no RUC: make sure it belongs to this shop.</source>
        <translation>The certificate carries no RUC: make sure it belongs to this shop.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer, so the signing key is kept in a protected file.</source>
        <translation>There is no keyring on this computer, so the signing key is kept in a protected file.</translation>
    </message>
    <message>
        <source>The certificate comes without those of its issuer.</source>
        <translation>The certificate comes without those of its issuer.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Signed, queued</source>
        <translation>Signed, queued</translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation>Waiting for authorisation</translation>
    </message>
    <message>
        <source>Returned: fix</source>
        <translation>Returned: fix</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Not authorised: fix</source>
        <translation>Not authorised: fix</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Cédula</source>
        <translation>Cédula</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Final consumer</source>
        <translation>Final consumer</translation>
    </message>
    <message>
        <source>Foreign identification</source>
        <translation>Foreign identification</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Set-off of debts</source>
        <translation>Set-off of debts</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Debit card</translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation>Electronic money</translation>
    </message>
    <message>
        <source>Prepaid card</source>
        <translation>Prepaid card</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>Transfer or other bank means</source>
        <translation>Transfer or other bank means</translation>
    </message>
    <message>
        <source>Endorsed securities</source>
        <translation>Endorsed securities</translation>
    </message>
    <message>
        <source>Signed and stored</source>
        <translation>Signed and stored</translation>
    </message>
    <message>
        <source>Sent to the tax office</source>
        <translation>Sent to the tax office</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>New state</translation>
    </message>
    <message>
        <source>Made again with the same number</source>
        <translation>Made again with the same number</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Tried again by hand</source>
        <translation>Tried again by hand</translation>
    </message>
    <message>
        <source>The certificate expires soon: order the new one now and load it with “Renew certificate”.</source>
        <translation>The certificate expires soon: order the new one now and load it with “Renew certificate”.</translation>
    </message>
    <message>
        <source>The key of this certificate is shorter than what is advised today; ask for 2048 bits when you renew it.</source>
        <translation>The key of this certificate is shorter than what is advised today; ask for 2048 bits when you renew it.</translation>
    </message>
    <message>
        <source>withholding agent</source>
        <translation>withholding agent</translation>
    </message>
    <message>
        <source>special taxpayer</source>
        <translation>special taxpayer</translation>
    </message>
    <message>
        <source>The key that protects this shop&apos;s data cannot be opened. If this computer has a keyring, unlock it, or start in the desktop session where the shop was set up. If the folder was copied, put its key file back.</source>
        <translation>The key that protects this shop&apos;s data cannot be opened. If this computer has a keyring, unlock it, or start in the desktop session where the shop was set up. If the folder was copied, put its key file back.</translation>
    </message>
    <message>
        <source>No shift is open: open one to sell.</source>
        <translation>No shift is open: open one to sell.</translation>
    </message>
    <message>
        <source>The count differs by more than is allowed: a reason and a supervisor are needed.</source>
        <translation>The count differs by more than is allowed: a reason and a supervisor are needed.</translation>
    </message>
    <message>
        <source>There is not enough of it in stock.</source>
        <translation>There is not enough of it in stock.</translation>
    </message>
    <message>
        <source>Whoever is signed in may not do this.</source>
        <translation>Whoever is signed in may not do this.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this till.</source>
        <translation>Nobody is signed in at this till.</translation>
    </message>
    <message>
        <source>The mail was not sent. Its server is chosen in Settings, Mail; what went wrong stands beside the document.</source>
        <translation>The mail was not sent. Its server is chosen in Settings, Mail; what went wrong stands beside the document.</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed now.</source>
        <translation>Read only: nothing can be changed now.</translation>
    </message>
    <message>
        <source>The data folder cannot be written: nothing was recorded. See to the disk and to the rights of the folder, then try again.</source>
        <translation>The data folder cannot be written: nothing was recorded. See to the disk and to the rights of the folder, then try again.</translation>
    </message>
    <message>
        <source>The database does not answer, so nothing was stored. Try again.</source>
        <translation>The database does not answer, so nothing was stored. Try again.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. What is stored can be looked at; nothing can be sold or changed, and nothing is lost. See to the disk and to the rights of the folder, then open the program again.</source>
        <translation>The data folder cannot be written. What is stored can be looked at; nothing can be sold or changed, and nothing is lost. See to the disk and to the rights of the folder, then open the program again.</translation>
    </message>
</context>
</TS>
