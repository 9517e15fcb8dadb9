<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_EC" sourcelanguage="en">
<context>
    <name>ui::BuyerBox</name>
    <message>
        <source>BUYER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identify  F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the cédula or RUC, then F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final consumer  F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FINAL CONSUMER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CartModel</name>
    <message>
        <source>Quantity of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No discount on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Commands</name>
    <message>
        <source>Help and key map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to final consumer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or print the last document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge with several payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to the tax office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the sale, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambiar a español</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the kept sale back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send everything now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cédula, RUC or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent; .50 is money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the price with taxes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DocumentDetail</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RIDE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printable document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printable document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authorised %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not printed. The sale is safe; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DocumentsModel</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, identification or name of the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the search or the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first sale will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go and sell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EntryBox</name>
    <message>
        <source>Looking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason to void the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula, RUC or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, quantity or amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accepts, Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FirstRun</name>
    <message>
        <source>Welcome to Mostrador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell and issue electronic invoices. How do you want to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo shop with products and its own tax office inside this computer. Nothing leaves it and nothing has fiscal value. Ready in one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the practice shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need the .p12 file, its password and the data of your RUC. You can begin in the tax office&apos;s test environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up my shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambiar a español</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the practice shop…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the code; with an empty box: charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many of the next product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3* then the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit more or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the box, then close; never drops a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::IssuerForm</name>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.  Signing certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2.  Taxpayer and issue point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the .p12 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business name (razón social)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade name (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of this branch (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test: no fiscal value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production: real invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obliged to keep accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the certificate file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens. Valid until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RUC of the shop has 13 digits and ends in 001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the certificate and making a test signature…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Mostrador</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys  F1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QueueScreen</name>
    <message>
        <source>Everything that waits is tried now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to the tax office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send everything now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office does not answer. The program keeps trying by itself, oldest first; sales go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program sends by itself, oldest first. Only what is marked “to fix” needs a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go and sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office has it and has not decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from the tax office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n try(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>next %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ResultStrip</name>
    <message>
        <source>CHANGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open  F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last document to look at it or print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the kept sale back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale that was not recorded is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention: Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention (Ctrl+E): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. Queued: no answer from the tax office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, waiting for authorisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sale: change %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SalePresenter</name>
    <message>
        <source>This sale was being charged when the program stopped. Charge it again: it is never invoiced twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale that was open when the program stopped is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product has the code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next product: %1 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not on sale any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no price: type it and press F7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit is the least; Del takes the line away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a product first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no discount: a percentage, or money with the mark first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discount is larger than the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale voided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s): a cédula has 10 and a RUC 13.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The customer is on this sale but was not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to charge yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. F10 takes several payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cash gives change: a card pays %1 exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale was already recorded as %1; nothing was made twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale was not recorded and is back here. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The previous sale was not recorded; it is kept: bring it back below. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept sale is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SaleScreen</name>
    <message>
        <source>Above %1 the buyer must be named: type the cédula or RUC and press F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 received for a sale of %2? Enter: yes, it is money. Esc: no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash  F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact cash, or the amount typed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card  F11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit card, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge  F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 finds by name   ·   3* before a code adds three   ·   F12 charges cash   ·   F1 shows every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SearchPopup</name>
    <message>
        <source>↑ ↓ choose   ·   Enter takes   ·   Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, a code or a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a cédula, a RUC or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsScreen</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final consumer up to (with taxes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask once when the change would exceed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop and signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUC of the software provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: three references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: two references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up another shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostrador %1  ·  %2  ·  data in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shop is set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, RUC %2, issue point %3-%4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of %1, valid until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount like 50.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RUC has 13 digits and ends in 001.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message>
        <source>Documents made here have no fiscal value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop %1, issue point %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selling goes on; documents leave when it is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRI silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office does not answer; trying by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Documents that need a person: Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) on the way: Ctrl+E</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this computer; the signing key is kept in a protected file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TenderPanel</name>
    <message>
        <source>Charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount of this payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add payment  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last payment away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the sale  F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment is open: Esc to go on selling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount of this payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due any more: F12 closes the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cash may be more than what is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TotalsPanel</name>
    <message>
        <source>TOTAL TO PAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not subject to IVA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IVA %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottle levy (IRBPNR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total to pay %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Words</name>
    <message>
        <source>line %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not a readable certificate, or it is damaged. Ask for the .p12 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open this certificate. Mind capital letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no private key, so it cannot sign. Ask for the .p12 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office takes RSA keys only; this certificate holds another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate has expired. Load the new one to go on selling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Check its dates and the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected in a way this program cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RUC in the certificate is not the RUC of the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set date and time, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice could not be signed. No number was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored signing key cannot be opened. Load the certificate again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some data is missing or not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of document is not issued here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is in a state that does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office has not authorised this document yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale was already recorded with other contents. Look in the documents before charging again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop set up to sell from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice does not fit the tax office&apos;s form. No number was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printable document could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of the program is using this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space; the sale was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged. Stop selling and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not answer. The sale was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something with this code exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network port is taken by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office did not take the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax office does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identification of the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail of the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not match: read the number again. Newer RUCs may be right all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first two digits are no province: read the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cédula has 10 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RUC has 13 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identification does not look right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate carries no RUC: make sure it belongs to this shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this computer, so the signing key is kept in a protected file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate comes without those of its issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate expires soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned: fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not authorised: fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final consumer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-off of debts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer or other bank means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed securities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed and stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the tax office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again with the same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
