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
        <source>Identify  F3</source>
        <translation>Identify  F3</translation>
    </message>
    <message>
        <source>Type the cédula or RUC, then F3</source>
        <translation>Type the cédula or RUC, then F3</translation>
    </message>
    <message>
        <source>Final consumer  F4</source>
        <translation>Final consumer  F4</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Name or business name</source>
        <translation>Name or business name</translation>
    </message>
    <message>
        <source>E-mail (optional)</source>
        <translation>E-mail (optional)</translation>
    </message>
    <message>
        <source>Address (optional)</source>
        <translation>Address (optional)</translation>
    </message>
    <message>
        <source>Kind of identification</source>
        <translation>Kind of identification</translation>
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
        <source>Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press F3.</source>
        <translation>Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press F3.</translation>
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
        <source>This is no e-mail address.</source>
        <translation>This is no e-mail address.</translation>
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
        <source>Open or print the last document</source>
        <translation>Open or print the last document</translation>
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
        <source>Loading…</source>
        <translation>Loading…</translation>
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
        <source>It may look up products and prices, nothing else.</source>
        <translation>It may look up products and prices, nothing else.</translation>
    </message>
    <message>
        <source>It may send orders, but no invoices.</source>
        <translation>It may send orders, but no invoices.</translation>
    </message>
    <message>
        <source>It may read orders and mark how far they are.</source>
        <translation>It may read orders and mark how far they are.</translation>
    </message>
    <message>
        <source>It may issue invoices in the name of the shop and read them.</source>
        <translation>It may issue invoices in the name of the shop and read them.</translation>
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
        <source>Print</source>
        <translation>Print</translation>
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
        <source>Correct and sign again  Ctrl+R</source>
        <translation>Correct and sign again  Ctrl+R</translation>
    </message>
    <message>
        <source>Opens it in the selling screen with the same number</source>
        <translation>Opens it in the selling screen with the same number</translation>
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
</context>
<context>
    <name>ui::DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
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
        <source>List of documents</source>
        <translation>List of documents</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
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
        <source>F1 help</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Enter accepts, Esc leaves</source>
        <translation>Enter accepts, Esc leaves</translation>
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
</context>
<context>
    <name>ui::HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
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
        <source>Choose a line</source>
        <translation>Choose a line</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the box, then close; never drops a line</source>
        <translation>Clear the box, then close; never drops a line</translation>
    </message>
    <message>
        <source>typed before: %1</source>
        <translation>typed before: %1</translation>
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
        <source>New certificate</source>
        <translation>New certificate</translation>
    </message>
    <message>
        <source>Every device has to be told the new fingerprint</source>
        <translation>Every device has to be told the new fingerprint</translation>
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
        <source>A new certificate is shown from now on; tell the devices its fingerprint.</source>
        <translation>A new certificate is shown from now on; tell the devices its fingerprint.</translation>
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
        <source>Fingerprint of the certificate (SHA-256):</source>
        <translation>Fingerprint of the certificate (SHA-256):</translation>
    </message>
    <message>
        <source>Port %1 is used by another program. Choose another port.</source>
        <translation>Port %1 is used by another program. Choose another port.</translation>
    </message>
    <message>
        <source>None of the chosen networks is there now.</source>
        <translation>None of the chosen networks is there now.</translation>
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
    <name>ui::MainWindow</name>
    <message>
        <source>Mostrador</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>A sale is in progress: charge it or void it first (Ctrl+Del), then correct this document.</source>
        <translation>A sale is in progress: charge it or void it first (Ctrl+Del), then correct this document.</translation>
    </message>
    <message>
        <source>Nobody signs in here yet: name the people in Settings, People.</source>
        <translation>Nobody signs in here yet: name the people in Settings, People.</translation>
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
        <source>Shift+F9</source>
        <translation>Shift+F9</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Keys  F1</source>
        <translation>Keys  F1</translation>
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
        <source>They are real ones.</source>
        <translation>They are real ones.</translation>
    </message>
    <message>
        <source>They are test ones, without fiscal value.</source>
        <translation>They are test ones, without fiscal value.</translation>
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
        <source>Ask (F9 prints it)</source>
        <translation>Ask (F9 prints it)</translation>
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
        <source>To fix</source>
        <translation>To fix</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation>Waiting for authorisation</translation>
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
    <message>
        <source>next %1</source>
        <translation>next %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Try %1 now</source>
        <translation>Try %1 now</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>Trying now.</translation>
    </message>
    <message>
        <source>Correct and sign again</source>
        <translation>Correct and sign again</translation>
    </message>
    <message>
        <source>Opens it in the selling screen with the same number</source>
        <translation>Opens it in the selling screen with the same number</translation>
    </message>
    <message>
        <source>Correct %1 and sign it again</source>
        <translation>Correct %1 and sign it again</translation>
    </message>
</context>
<context>
    <name>ui::ResultStrip</name>
    <message>
        <source>CHANGE</source>
        <translation>CHANGE</translation>
    </message>
    <message>
        <source>Open  F9</source>
        <translation>Open  F9</translation>
    </message>
    <message>
        <source>Open the last document to look at it or print it</source>
        <translation>Open the last document to look at it or print it</translation>
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
        <source>Needs attention: Ctrl+E</source>
        <translation>Needs attention: Ctrl+E</translation>
    </message>
    <message>
        <source>Needs attention (Ctrl+E): %1</source>
        <translation>Needs attention (Ctrl+E): %1</translation>
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
        <source>Change %1</source>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  %3</source>
        <translation>%1  ·  %2  ·  %3</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Last sale: change %1, %2</source>
        <translation>Last sale: change %1, %2</translation>
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
        <source>No product has the code %1.</source>
        <translation>No product has the code %1.</translation>
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
        <source>%1 has no price: type it and press F7.</source>
        <translation>%1 has no price: type it and press F7.</translation>
    </message>
    <message>
        <source>One unit is the least; Del takes the line away.</source>
        <translation>One unit is the least; Del takes the line away.</translation>
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
    <message numerus="yes">
        <source>%n digit(s): a cédula has 10 and a RUC 13.</source>
        <translation>
            <numerusform>%n digit: a cédula has 10 and a RUC 13.</numerusform>
            <numerusform>%n digits: a cédula has 10 and a RUC 13.</numerusform>
        </translation>
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
        <source>%1 is missing. F10 takes several payments.</source>
        <translation>%1 is missing. F10 takes several payments.</translation>
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
</context>
<context>
    <name>ui::SaleScreen</name>
    <message>
        <source>Above %1 the buyer must be named: type the cédula or RUC and press F3.</source>
        <translation>Above %1 the buyer must be named: type the cédula or RUC and press F3.</translation>
    </message>
    <message>
        <source>%1 received for a sale of %2? Enter: yes, it is money. Esc: no.</source>
        <translation>%1 received for a sale of %2? Enter: yes, it is money. Esc: no.</translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation>Lines of the sale</translation>
    </message>
    <message>
        <source>Cash  F12</source>
        <translation>Cash  F12</translation>
    </message>
    <message>
        <source>Exact cash, or the amount typed before</source>
        <translation>Exact cash, or the amount typed before</translation>
    </message>
    <message>
        <source>Card  F11</source>
        <translation>Card  F11</translation>
    </message>
    <message>
        <source>Credit card, exact</source>
        <translation>Credit card, exact</translation>
    </message>
    <message>
        <source>Charge  F10</source>
        <translation>Charge  F10</translation>
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
        <source>F2 finds by name   ·   3* before a code adds three   ·   F12 charges cash   ·   F1 shows every key</source>
        <translation>F2 finds by name   ·   3* before a code adds three   ·   F12 charges cash   ·   F1 shows every key</translation>
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
        <source>Leave without signing? The changes made here are dropped: Esc again leaves, F12 signs.</source>
        <translation>Leave without signing? The changes made here are dropped: Esc again leaves, F12 signs.</translation>
    </message>
    <message>
        <source>F12 signs with the payments that were sent; F10 chooses others. Esc clears the box.</source>
        <translation>F12 signs with the payments that were sent; F10 chooses others. Esc clears the box.</translation>
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
        <source>Sign again  F12</source>
        <translation>Sign again  F12</translation>
    </message>
    <message>
        <source>Same number; the payments that were sent follow the total</source>
        <translation>Same number; the payments that were sent follow the total</translation>
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
        <source>No customer matches “%1”.</source>
        <translation>No customer matches “%1”.</translation>
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
        <source>Documents that need a person: Ctrl+E</source>
        <translation>Documents that need a person: Ctrl+E</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) on the way: Ctrl+E</source>
        <translation>
            <numerusform>%n document on the way: Ctrl+E</numerusform>
            <numerusform>%n documents on the way: Ctrl+E</numerusform>
        </translation>
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
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>No news: nothing has been sent yet since the program opened</source>
        <translation>No news: nothing has been sent yet since the program opened</translation>
    </message>
    <message>
        <source>%1 is signed in. Ctrl+L: lock, or change the cashier</source>
        <translation>%1 is signed in. Ctrl+L: lock, or change the cashier</translation>
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
        <source>Close the sale  F12</source>
        <translation>Close the sale  F12</translation>
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
        <source>Nothing is due any more: F12 closes the sale.</source>
        <translation>Nothing is due any more: F12 closes the sale.</translation>
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
        <source>The data folder cannot be written.</source>
        <translation>The data folder cannot be written.</translation>
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
        <source>The database does not answer. The sale was not recorded.</source>
        <translation>The database does not answer. The sale was not recorded.</translation>
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
</context>
</TS>
