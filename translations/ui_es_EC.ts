<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_EC" sourcelanguage="en">
<context>
    <name>PrintWords</name>
    <message>
        <source>It has no paper: put in a new roll.</source>
        <translation>No tiene papel: ponga un rollo nuevo.</translation>
    </message>
    <message>
        <source>It does not answer: look at its switch, its cable and its lid.</source>
        <translation>No responde: revise el interruptor, el cable y la tapa.</translation>
    </message>
    <message>
        <source>It takes nothing more: switch it off and on again.</source>
        <translation>No recibe nada más: apáguela y enciéndala.</translation>
    </message>
    <message>
        <source>It refuses: the address is another one, another program has it, or this user may not use it.</source>
        <translation>Se niega: la dirección es otra, la tiene otro programa o este usuario no tiene permiso.</translation>
    </message>
    <message>
        <source>No printer is chosen yet: Settings, Printers.</source>
        <translation>Todavía no se eligió una impresora: Ajustes, Impresoras.</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>No impreso.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Impreso.</translation>
    </message>
    <message>
        <source>Printed on “%1” instead.</source>
        <translation>Impreso en «%1» en su lugar.</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Sin papel</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>Not printing</source>
        <translation>No imprime</translation>
    </message>
</context>
<context>
    <name>ui::ActionRow</name>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalOverlay</name>
    <message>
        <source>Somebody has to approve this</source>
        <translation>Esto necesita aprobación</translation>
    </message>
    <message>
        <source>Needed: %1</source>
        <translation>Hace falta: %1</translation>
    </message>
    <message>
        <source>PIN and Enter, or pass the badge. Esc: not now.</source>
        <translation>PIN y Enter, o pase la credencial. Esc: ahora no.</translation>
    </message>
    <message>
        <source>Who may approve</source>
        <translation>Quién puede aprobar</translation>
    </message>
    <message>
        <source>Nobody on the list of people may do this.</source>
        <translation>Nadie en la lista de personas puede hacer esto.</translation>
    </message>
    <message>
        <source>May approve: whoever&apos;s PIN it is, or choose with the arrows.</source>
        <translation>Pueden aprobar (se reconoce por el PIN, o elija con las flechas):</translation>
    </message>
    <message>
        <source>That is no badge. Pass the badge, or type the PIN.</source>
        <translation>Eso no es una credencial. Pase la credencial o escriba el PIN.</translation>
    </message>
    <message>
        <source>Any PIN that may approve it counts; the list of people is being read.</source>
        <translation>Sirve el PIN de quien pueda aprobarlo; se está leyendo la lista de personas.</translation>
    </message>
    <message>
        <source>The list of people cannot be read; a PIN or a badge is enough. %1</source>
        <translation>No se puede leer la lista de personas; basta el PIN o la credencial. %1</translation>
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
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>Credencial nueva</translation>
    </message>
    <message>
        <source>Badge taken away</source>
        <translation>Credencial retirada</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Fondo inicial</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Parked sales</source>
        <translation>Ventas en espera</translation>
    </message>
    <message>
        <source>Parked by</source>
        <translation>La dejó en espera</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Lista de precios</translation>
    </message>
    <message>
        <source>Also changed</source>
        <translation>También cambió</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Address of the program</source>
        <translation>Dirección del programa</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
</context>
<context>
    <name>ui::AuditModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
</context>
<context>
    <name>ui::AuditScreen</name>
    <message>
        <source>See the audit trail</source>
        <translation>Ver la bitácora</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Person, action, code or reason</source>
        <translation>Persona, acción, código o motivo</translation>
    </message>
    <message>
        <source>Search the audit trail</source>
        <translation>Buscar en la bitácora</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Check the seals</source>
        <translation>Verificar los sellos</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Volver a las personas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>You may not see the audit trail</source>
        <translation>Usted no puede ver la bitácora</translation>
    </message>
    <message>
        <source>Somebody who may can approve it this once.</source>
        <translation>Alguien que sí puede lo aprueba por esta vez.</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Pedir aprobación</translation>
    </message>
    <message>
        <source>The audit trail cannot be read</source>
        <translation>No se puede leer la bitácora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing was written down</source>
        <translation>No hay nada anotado</translation>
    </message>
    <message>
        <source>Choose a longer period.</source>
        <translation>Elija un período más largo.</translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation>Pruebe con otras palabras.</translation>
    </message>
    <message>
        <source>Seal (SHA-256): %1</source>
        <translation>Sello (SHA-256): %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Every seal fits: nothing was changed or taken out.</source>
        <translation>Todos los sellos coinciden: nada fue cambiado ni quitado.</translation>
    </message>
    <message>
        <source>The seal of row %1 does not fit: somebody changed the data outside the program. Keep a copy of the data folder and ask for support.</source>
        <translation>El sello de la fila %1 no coincide: alguien cambió los datos fuera del programa. Guarde una copia de la carpeta de datos y pida soporte.</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Exportar la bitácora</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>bitacora</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Guardado en %1</translation>
    </message>
</context>
<context>
    <name>ui::BuyerBox</name>
    <message>
        <source>BUYER</source>
        <translation>COMPRADOR</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Name or business name</source>
        <translation>Nombre o razón social</translation>
    </message>
    <message>
        <source>Address (optional)</source>
        <translation>Dirección (opcional)</translation>
    </message>
    <message>
        <source>Use this customer</source>
        <translation>Usar este cliente</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>FINAL CONSUMER</source>
        <translation>CONSUMIDOR FINAL</translation>
    </message>
    <message>
        <source>Buyer: %1</source>
        <translation>Comprador: %1</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Teléfono (opcional)</translation>
    </message>
    <message>
        <source>Mail the document to %1</source>
        <translation>Enviar el documento a %1</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identificar</translation>
    </message>
    <message>
        <source>Type the cédula or RUC, then %1</source>
        <translation>Escriba la cédula o el RUC y luego %1</translation>
    </message>
    <message>
        <source>Final consumer</source>
        <translation>Consumidor final</translation>
    </message>
    <message>
        <source>Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press %2.</source>
        <translation>Sobre %1 el comprador debe identificarse. Pida la cédula o el RUC, escríbalo y presione %2.</translation>
    </message>
</context>
<context>
    <name>ui::CartModel</name>
    <message>
        <source>Quantity of %1: %2</source>
        <translation>Cantidad de %1: %2</translation>
    </message>
    <message>
        <source>Price of %1: %2</source>
        <translation>Precio de %1: %2</translation>
    </message>
    <message>
        <source>No discount on %1</source>
        <translation>Sin descuento en %1</translation>
    </message>
    <message>
        <source>Discount on %1: %2</source>
        <translation>Descuento en %1: %2</translation>
    </message>
    <message>
        <source>Total of %1: %2</source>
        <translation>Total de %1: %2</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Cant.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
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
        <translation>Escriba el valor, por ejemplo 20 o 20,50.</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Abrir el cajón sin venta</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>%1: amount</source>
        <translation>%1: valor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Note, if there is more to say</source>
        <translation>Nota, si hay algo más que decir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Store and print  Enter</source>
        <translation>Guardar e imprimir  Enter</translation>
    </message>
    <message>
        <source>Open the drawer  Enter</source>
        <translation>Abrir el cajón  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>Cash is being moved: Esc to go on selling.</source>
        <translation>Está moviendo efectivo: Esc para seguir vendiendo.</translation>
    </message>
    <message>
        <source>Print the last slip again: %1 %2, %3</source>
        <translation>Imprimir otra vez el último comprobante: %1 %2, %3</translation>
    </message>
    <message>
        <source>Print %1 again</source>
        <translation>Reimprimir %1</translation>
    </message>
</context>
<context>
    <name>ui::CertificateCard</name>
    <message>
        <source>Signing certificate</source>
        <translation>Certificado de firma</translation>
    </message>
    <message>
        <source>The new certificate takes the place of the old one at once; documents signed before stay as they are.</source>
        <translation>El certificado nuevo reemplaza al anterior de inmediato; los documentos ya firmados quedan como están.</translation>
    </message>
    <message>
        <source>Renew certificate</source>
        <translation>Renovar certificado</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>Usar este certificado</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar el anterior</translation>
    </message>
    <message>
        <source>No certificate is loaded.</source>
        <translation>No hay ningún certificado cargado.</translation>
    </message>
    <message>
        <source>The new certificate signs from now on.</source>
        <translation>El certificado nuevo firma desde ahora.</translation>
    </message>
    <message>
        <source>Use another certificate</source>
        <translation>Usar otro certificado</translation>
    </message>
</context>
<context>
    <name>ui::CertificatePicker</name>
    <message>
        <source>Choose the .p12 file</source>
        <translation>Elegir el archivo .p12</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation>Contraseña del certificado</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>Signing certificate</source>
        <translation>Certificado de firma</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>Certificados (*.p12 *.pfx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose the certificate file first.</source>
        <translation>Elija primero el archivo del certificado.</translation>
    </message>
    <message>
        <source>The file opens and signs.</source>
        <translation>El archivo se abre y firma.</translation>
    </message>
    <message>
        <source>Holder: %1</source>
        <translation>Titular: %1</translation>
    </message>
    <message>
        <source>RUC: %1</source>
        <translation>RUC: %1</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>Venció el %1</translation>
    </message>
    <message numerus="yes">
        <source>Valid until %1: %n day(s) left</source>
        <translation>
            <numerusform>Válido hasta el %1: queda %n día</numerusform>
            <numerusform>Válido hasta el %1: quedan %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close: Esc</source>
        <translation>Cerrar: Esc</translation>
    </message>
</context>
<context>
    <name>ui::ClosePanel</name>
    <message>
        <source>Z %1 is stored. %2.</source>
        <translation>El Z %1 quedó guardado. %2.</translation>
    </message>
    <message>
        <source>A field marked in red holds no number.</source>
        <translation>Un campo marcado en rojo no tiene un número.</translation>
    </message>
    <message>
        <source>The shift is being closed: Esc to go on selling.</source>
        <translation>Se está cerrando el turno: Esc para seguir vendiendo.</translation>
    </message>
    <message>
        <source>Cash: %1</source>
        <translation>Efectivo: %1</translation>
    </message>
    <message>
        <source>Opened on %1.</source>
        <translation>Abierto el %1.</translation>
    </message>
    <message>
        <source>%1 opened it on %2.</source>
        <translation>Lo abrió %1 el %2.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>Count again  Esc</source>
        <translation>Contar otra vez  Esc</translation>
    </message>
    <message>
        <source>Count what is there: how many of each, a blank goes on to the next.</source>
        <translation>Cuente lo que hay: cuántos de cada uno; un espacio pasa al siguiente.</translation>
    </message>
    <message>
        <source>Counted  Enter</source>
        <translation>Ya conté  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Cerrando…</translation>
    </message>
    <message>
        <source>This is what you counted. Closing stores and prints the Z, which never changes.</source>
        <translation>Esto es lo que contó. Al cerrar se guarda y se imprime el Z, que ya no cambia.</translation>
    </message>
    <message>
        <source>Close the shift  Enter</source>
        <translation>Cerrar el turno  Enter</translation>
    </message>
    <message numerus="yes">
        <source>Close and keep %n parked sale(s)  Enter</source>
        <translation>
            <numerusform>Cerrar y dejar %n venta en espera  Enter</numerusform>
            <numerusform>Cerrar y dejar %n ventas en espera  Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>What was counted is too far from what the books say. Count again, or call somebody who may accept the difference.</source>
        <translation>Lo contado está muy lejos de lo que dicen las cuentas. Cuente otra vez o llame a un supervisor que pueda aceptar la diferencia.</translation>
    </message>
    <message>
        <source>Call a supervisor  Enter</source>
        <translation>Llamar a un supervisor  Enter</translation>
    </message>
    <message>
        <source>The difference is above the limit. Choose why; it is printed on the Z.</source>
        <translation>La diferencia pasa del límite. Elija el motivo; se imprime en el Z.</translation>
    </message>
    <message>
        <source>Accept and close  Enter</source>
        <translation>Aceptar y cerrar  Enter</translation>
    </message>
    <message>
        <source>Done  Enter</source>
        <translation>Listo  Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) still wait for the tax office; they leave by themselves.</source>
        <translation>
            <numerusform>Queda %n documento por autorizar en el SRI; sale por sí solo.</numerusform>
            <numerusform>Quedan %n documentos por autorizar en el SRI; salen por sí solos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked sales stay for the next shift unless you cancel them here:</source>
        <translation>Las ventas en espera quedan para el próximo turno, a menos que las anule aquí:</translation>
    </message>
    <message>
        <source>Parked sales</source>
        <translation>Ventas en espera</translation>
    </message>
    <message>
        <source>Cancel the chosen one</source>
        <translation>Anular la elegida</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
</context>
<context>
    <name>ui::ClosedPanel</name>
    <message>
        <source>Closed shifts</source>
        <translation>Turnos cerrados</translation>
    </message>
    <message>
        <source>Look and print again  Enter</source>
        <translation>Ver y reimprimir  Enter</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>Listo  Esc</translation>
    </message>
    <message>
        <source>Z %1</source>
        <translation>Z %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>A report that is printed again says COPY.</source>
        <translation>Un informe que se imprime otra vez dice COPIA.</translation>
    </message>
    <message>
        <source>No shift was closed yet. %1 closes the one that is open.</source>
        <translation>Todavía no se cerró ningún turno. %1 cierra el que está abierto.</translation>
    </message>
    <message>
        <source>Try again  Enter</source>
        <translation>Reintentar  Enter</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Space shows or hides. Ctrl+Up and Ctrl+Down move, Ctrl+Right and Ctrl+Left widen and narrow.</source>
        <translation>Espacio muestra u oculta. Ctrl+Arriba y Ctrl+Abajo mueven; Ctrl+Derecha y Ctrl+Izquierda ensanchan y estrechan.</translation>
    </message>
    <message>
        <source>Columns of the list, in their order</source>
        <translation>Columnas de la lista, en su orden</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Arriba</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Abajo</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Más ancha</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Derecha</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Más estrecha</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Izquierda</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Export for Excel (BOM)</source>
        <translation>Exportar para Excel (BOM)</translation>
    </message>
    <message>
        <source>The exported table begins with the mark that Excel needs to read accents</source>
        <translation>La tabla exportada empieza con la marca que Excel necesita para leer las tildes</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>No command matches “%1”.</source>
        <translation>Ninguna orden coincide con «%1».</translation>
    </message>
</context>
<context>
    <name>ui::Commands</name>
    <message>
        <source>Help and key map</source>
        <translation>Ayuda y teclas</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Buscar producto</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Buscar cliente</translation>
    </message>
    <message>
        <source>Back to final consumer</source>
        <translation>Volver a consumidor final</translation>
    </message>
    <message>
        <source>Quantity of the line</source>
        <translation>Cantidad de la línea</translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation>Descuento de la línea</translation>
    </message>
    <message>
        <source>Price of the line</source>
        <translation>Precio de la línea</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Charge with several payments</source>
        <translation>Cobrar con varios pagos</translation>
    </message>
    <message>
        <source>Card, exact</source>
        <translation>Tarjeta, exacto</translation>
    </message>
    <message>
        <source>Cash, exact</source>
        <translation>Efectivo, exacto</translation>
    </message>
    <message>
        <source>Command list</source>
        <translation>Lista de órdenes</translation>
    </message>
    <message>
        <source>Sending to the tax office</source>
        <translation>Envíos al SRI</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Quitar la línea</translation>
    </message>
    <message>
        <source>Void the sale, with a reason</source>
        <translation>Anular la venta, con motivo</translation>
    </message>
    <message>
        <source>Selling screen</source>
        <translation>Pantalla de venta</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Cambiar a español</source>
        <translation>Switch to English</translation>
    </message>
    <message>
        <source>Bring the kept sale back</source>
        <translation>Recuperar la venta guardada</translation>
    </message>
    <message>
        <source>Send everything now</source>
        <translation>Enviar todo ahora</translation>
    </message>
    <message>
        <source>amount received</source>
        <translation>monto recibido</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>lo que busca</translation>
    </message>
    <message>
        <source>cédula, RUC or name</source>
        <translation>cédula, RUC o nombre</translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation>la cantidad</translation>
    </message>
    <message>
        <source>percent; .50 is money</source>
        <translation>porcentaje; ,50 es dinero</translation>
    </message>
    <message>
        <source>the price with taxes</source>
        <translation>el precio con impuestos</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Claro, oscuro o alto contraste</translation>
    </message>
    <message>
        <source>Next text size</source>
        <translation>Siguiente tamaño del texto</translation>
    </message>
    <message>
        <source>Correct the open document and sign it again</source>
        <translation>Corregir el documento abierto y firmarlo de nuevo</translation>
    </message>
    <message>
        <source>Devices of the network</source>
        <translation>Dispositivos de la red</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Lock, or change the cashier</source>
        <translation>Bloquear o cambiar de cajero</translation>
    </message>
    <message>
        <source>People and what they may do</source>
        <translation>Personas y lo que pueden hacer</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Discount on the whole sale</source>
        <translation>Descuento a toda la venta</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Lista de precios</translation>
    </message>
    <message>
        <source>Park the sale, or bring one back</source>
        <translation>Dejar la venta en espera o recuperar una</translation>
    </message>
    <message>
        <source>Return, or correct the open document</source>
        <translation>Devolución, o corregir el documento abierto</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Cambiar las teclas</translation>
    </message>
    <message>
        <source>Customer display on or off</source>
        <translation>Pantalla del cliente sí o no</translation>
    </message>
    <message>
        <source>Arrange the quick keys</source>
        <translation>Ordenar las teclas rápidas</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Reimprimir el último ticket</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Abrir el cajón sin venta</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Retiro de efectivo</translation>
    </message>
    <message>
        <source>X report of the shift</source>
        <translation>Informe X del turno</translation>
    </message>
    <message>
        <source>Close the shift, or open one</source>
        <translation>Cerrar el turno, o abrir uno</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Turnos cerrados</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Ajustes del turno</translation>
    </message>
    <message>
        <source>Mail: server and test</source>
        <translation>Correo: servidor y prueba</translation>
    </message>
    <message>
        <source>the number that comes back</source>
        <translation>el número que se recupera</translation>
    </message>
    <message>
        <source>that amount on it</source>
        <translation>ese valor</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copias</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Price lists of the shop</source>
        <translation>Listas de precios del local</translation>
    </message>
    <message>
        <source>Mail the last document again</source>
        <translation>Enviar el último documento por correo</translation>
    </message>
    <message>
        <source>Open the last document</source>
        <translation>Abrir el último documento</translation>
    </message>
    <message>
        <source>Copy the details of the last error</source>
        <translation>Copiar detalles del último error</translation>
    </message>
</context>
<context>
    <name>ui::CountGrid</name>
    <message>
        <source>Notes</source>
        <translation>Billetes</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Monedas</translation>
    </message>
    <message>
        <source>Vouchers and transfers</source>
        <translation>Vouchers y transferencias</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Efectivo contado</translation>
    </message>
    <message>
        <source>Coins of %1</source>
        <translation>Monedas de %1</translation>
    </message>
    <message>
        <source>Notes of %1</source>
        <translation>Billetes de %1</translation>
    </message>
    <message>
        <source>%1: amount counted</source>
        <translation>%1: valor contado</translation>
    </message>
</context>
<context>
    <name>ui::CounterScreen</name>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Discount a cashier may give, in percent</source>
        <translation>Descuento que puede dar un cajero, en por ciento</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Second way to pay</source>
        <translation>Segunda forma de pago</translation>
    </message>
    <message>
        <source>A parked sale waits long after, in minutes</source>
        <translation>Una venta en espera lleva mucho desde, en minutos</translation>
    </message>
    <message>
        <source>Reasons for returns, the usual first</source>
        <translation>Motivos de devolución, el usual primero</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separados por comas</translation>
    </message>
    <message>
        <source>Customer display in a window of its own, on the second screen if there is one</source>
        <translation>Pantalla del cliente en su propia ventana, en la segunda pantalla si la hay</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Pantalla del cliente</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Cambiar las teclas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>10 % service on every sale</source>
        <translation>10 % de servicio en cada venta</translation>
    </message>
    <message>
        <source>What the customer leaves</source>
        <translation>Lo que deja el cliente</translation>
    </message>
    <message>
        <source>The discount is a percentage from 0 to 100.</source>
        <translation>El descuento es un porcentaje de 0 a 100.</translation>
    </message>
    <message>
        <source>Beginnings of EAN codes of the shop go from 20 to 29.</source>
        <translation>Los comienzos de códigos EAN del local van de 20 a 29.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Screens and keys</source>
        <translation>Pantallas y teclas</translation>
    </message>
    <message>
        <source>What the shop offers for goods sold to final consumer, since no credit note is allowed</source>
        <translation>Qué ofrece la tienda por lo vendido a consumidor final, ya que no se permite nota de crédito</translation>
    </message>
    <message>
        <source>e.g. change for another product within 8 days, with the ticket</source>
        <translation>p. ej. cambio por otro producto dentro de 8 días, con el ticket</translation>
    </message>
    <message>
        <source>When less is left than is sold</source>
        <translation>Si queda menos de lo que se vende</translation>
    </message>
    <message>
        <source>Warn, and sell</source>
        <translation>Avisar y vender</translation>
    </message>
    <message>
        <source>Sell without a word</source>
        <translation>Vender sin avisar</translation>
    </message>
    <message>
        <source>Sell only with a yes from who may</source>
        <translation>Vender solo con autorización</translation>
    </message>
</context>
<context>
    <name>ui::CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Pantalla del cliente</translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation>Líneas de la venta</translation>
    </message>
    <message>
        <source>TOTAL TO PAY</source>
        <translation>TOTAL A PAGAR</translation>
    </message>
    <message>
        <source>GIVEN BACK</source>
        <translation>DEVUELTO</translation>
    </message>
    <message>
        <source>YOUR CHANGE</source>
        <translation>SU CAMBIO</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias por su compra</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>ui::CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name or business name</source>
        <translation>Nombre o razón social</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Teléfono (opcional)</translation>
    </message>
    <message>
        <source>Address (optional)</source>
        <translation>Dirección (opcional)</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Precios</translation>
    </message>
    <message>
        <source>Price list of this customer</source>
        <translation>Lista de precios de este cliente</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Who is not in use is not offered at the counter; old sales keep the name.</source>
        <translation>Quien está fuera de uso no se ofrece en el mostrador; las ventas anteriores conservan el nombre.</translation>
    </message>
    <message>
        <source>Latest documents</source>
        <translation>Últimos documentos</translation>
    </message>
    <message>
        <source>The products&apos; own prices</source>
        <translation>Los precios propios de los productos</translation>
    </message>
    <message>
        <source>Latest documents: loading…</source>
        <translation>Últimos documentos: cargando…</translation>
    </message>
    <message>
        <source>The documents cannot be read: %1</source>
        <translation>No se pueden leer los documentos: %1</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Todavía no hay documentos</translation>
    </message>
    <message numerus="yes">
        <source>Latest of %n document(s): Enter opens one</source>
        <translation>
            <numerusform>Su único documento: Enter lo abre</numerusform>
            <numerusform>Los últimos de %n documentos: Enter abre uno</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>There is a customer with this identification already.</source>
        <translation>Ya hay un cliente con esta identificación.</translation>
    </message>
    <message>
        <source>The price lists cannot be read; the customer keeps the one there is. %1</source>
        <translation>No se pueden leer las listas de precios; el cliente conserva la que tiene. %1</translation>
    </message>
</context>
<context>
    <name>ui::CustomersModel</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Fuera de uso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ui::CustomersScreen</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Name, cédula or RUC</source>
        <translation>Nombre, cédula o RUC</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Buscar clientes</translation>
    </message>
    <message>
        <source>Also those not in use</source>
        <translation>También los fuera de uso</translation>
    </message>
    <message>
        <source>List of customers</source>
        <translation>Lista de clientes</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The customers cannot be read</source>
        <translation>No se pueden leer los clientes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Nadie coincide</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Todavía no hay clientes</translation>
    </message>
    <message>
        <source>Change the search, or write the customer down.</source>
        <translation>Cambie la búsqueda o registre al cliente.</translation>
    </message>
    <message>
        <source>They are written down at the counter with %1, here, or brought in by file.</source>
        <translation>Se registran en el mostrador con %1, aquí, o se traen de un archivo.</translation>
    </message>
</context>
<context>
    <name>ui::DeviceList</name>
    <message>
        <source>Devices that were let in</source>
        <translation>Dispositivos admitidos</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>None yet. “Add” shows a code that a device is let in with.</source>
        <translation>Todavía ninguno. «Agregar» muestra el código con el que entra un dispositivo.</translation>
    </message>
    <message>
        <source>None yet. Switch the access on above, then add one.</source>
        <translation>Todavía ninguno. Active el acceso arriba y luego agregue uno.</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %1 from %2  ·  %n request(s)</source>
        <translation>
            <numerusform>Visto %1 desde %2  ·  %n petición</numerusform>
            <numerusform>Visto %1 desde %2  ·  %n peticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Aún no se ha conectado</translation>
    </message>
    <message>
        <source>Press again to shut it out</source>
        <translation>Pulse otra vez para expulsarlo</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>“%1” is shut out from now on.</source>
        <translation>«%1» queda fuera desde ahora.</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>Puede: %1</translation>
    </message>
    <message>
        <source>Shut “%1” out</source>
        <translation>Expulsar «%1»</translation>
    </message>
</context>
<context>
    <name>ui::DeviceWords</name>
    <message>
        <source>Price checker</source>
        <translation>Verificador de precios</translation>
    </message>
    <message>
        <source>Order tablet</source>
        <translation>Tableta de pedidos</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>Pantalla de cocina</translation>
    </message>
    <message>
        <source>Program of a partner</source>
        <translation>Programa de un tercero</translation>
    </message>
    <message>
        <source>look up products and prices</source>
        <translation>consultar productos y precios</translation>
    </message>
    <message>
        <source>send orders</source>
        <translation>enviar pedidos</translation>
    </message>
    <message>
        <source>read orders and mark how far they are</source>
        <translation>leer pedidos y marcar su avance</translation>
    </message>
    <message>
        <source>read invoices</source>
        <translation>leer facturas</translation>
    </message>
    <message>
        <source>issue invoices and credit notes</source>
        <translation>emitir facturas y notas de crédito</translation>
    </message>
    <message>
        <source>read the data of the shop</source>
        <translation>leer los datos del local</translation>
    </message>
    <message>
        <source>be told of events (webhooks)</source>
        <translation>recibir avisos (webhooks)</translation>
    </message>
</context>
<context>
    <name>ui::DevicesScreen</name>
    <message>
        <source>“%1” is let in; it fetches its key by itself.</source>
        <translation>«%1» está admitido; recoge su clave por sí solo.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
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
        <translation>Volver</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Save XML</source>
        <translation>Guardar XML</translation>
    </message>
    <message>
        <source>RIDE</source>
        <translation>RIDE</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Printable document</source>
        <translation>Documento imprimible</translation>
    </message>
    <message>
        <source>What happened to this document</source>
        <translation>Qué pasó con este documento</translation>
    </message>
    <message>
        <source>XML of the document</source>
        <translation>XML del documento</translation>
    </message>
    <message>
        <source>Making the document…</source>
        <translation>Preparando el documento…</translation>
    </message>
    <message>
        <source>No printable document</source>
        <translation>No hay documento imprimible</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>authorised %1</source>
        <translation>autorizada el %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>It was not printed. The sale is safe; try again.</source>
        <translation>No se imprimió. La venta está a salvo; intente otra vez.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Guardado en %1</translation>
    </message>
    <message>
        <source>Opens it in the selling screen with the same number</source>
        <translation>Lo abre en la pantalla de venta con el mismo número</translation>
    </message>
    <message>
        <source>Mail again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Sends it to the buyer&apos;s address once more</source>
        <translation>Lo envía otra vez al correo del comprador</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Take goods of this sale back</source>
        <translation>Devolver productos de esta venta</translation>
    </message>
    <message>
        <source>mail sent %1</source>
        <translation>correo enviado %1</translation>
    </message>
    <message>
        <source>mail delivered %1</source>
        <translation>correo entregado %1</translation>
    </message>
    <message>
        <source>mail on its way</source>
        <translation>correo en camino</translation>
    </message>
    <message>
        <source>mail failed</source>
        <translation>el correo falló</translation>
    </message>
    <message>
        <source>mail refused by the buyer</source>
        <translation>correo rechazado por el comprador</translation>
    </message>
    <message>
        <source>Sending the mail…</source>
        <translation>Enviando el correo…</translation>
    </message>
    <message>
        <source>It was not mailed: the buyer has no address.</source>
        <translation>No se envió: el comprador no tiene correo.</translation>
    </message>
    <message>
        <source>Mailed to %1.</source>
        <translation>Enviado a %1.</translation>
    </message>
    <message>
        <source>Prints the ticket once more, with COPIA on it</source>
        <translation>Imprime otra vez el ticket, con la palabra COPIA</translation>
    </message>
    <message>
        <source>Print RIDE</source>
        <translation>Imprimir RIDE</translation>
    </message>
    <message>
        <source>On a printer for sheets</source>
        <translation>En una impresora de hojas</translation>
    </message>
    <message>
        <source>The tax office wrote: %1</source>
        <translation>El SRI escribió: %1</translation>
    </message>
    <message>
        <source>mail failed: %1</source>
        <translation>correo fallido: %1</translation>
    </message>
    <message>
        <source>Correct and sign again</source>
        <translation>Corregir y firmar de nuevo</translation>
    </message>
    <message>
        <source>Ticket copy</source>
        <translation>Copia del ticket</translation>
    </message>
    <message>
        <source>mail sent %1, but refused by %2</source>
        <translation>correo enviado %1, pero lo rechazó %2</translation>
    </message>
    <message>
        <source>mail sent %1; failed since: %2</source>
        <translation>correo enviado %1; después falló: %2</translation>
    </message>
    <message>
        <source>Mailed, but not to all. %1</source>
        <translation>Enviado por correo, pero no a todos. %1</translation>
    </message>
    <message>
        <source>The XML cannot be read: %1</source>
        <translation>No se puede leer el XML: %1</translation>
    </message>
    <message>
        <source>This document cannot be read</source>
        <translation>No se puede leer este documento</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>No se puede leer el historial: %1</translation>
    </message>
</context>
<context>
    <name>ui::DocumentFilters</name>
    <message>
        <source>Number, identification or name of the buyer</source>
        <translation>Número, identificación o nombre del comprador</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Buscar documentos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsCsv</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Clave de acceso</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizada</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsModel</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Mail: %1</source>
        <translation>Correo: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizada</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Clave de acceso</translation>
    </message>
    <message>
        <source>Not to all</source>
        <translation>No a todos</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsScreen</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>List of documents</source>
        <translation>Lista de documentos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The documents cannot be read</source>
        <translation>No se pueden leer los documentos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 de %n documento</numerusform>
            <numerusform>%1 de %n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Todavía no hay documentos</translation>
    </message>
    <message>
        <source>Change the search or the filters.</source>
        <translation>Cambie la búsqueda o los filtros.</translation>
    </message>
    <message>
        <source>Your first sale will be here.</source>
        <translation>Aquí aparecerá su primera venta.</translation>
    </message>
    <message>
        <source>Go and sell</source>
        <translation>Ir a vender</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The chosen documents as a table for a spreadsheet</source>
        <translation>Los documentos elegidos como tabla para una hoja de cálculo</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>See the documents</source>
        <translation>Ver los documentos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Prints the ticket once more, with COPIA on it</source>
        <translation>Imprime otra vez el ticket, con la palabra COPIA</translation>
    </message>
    <message>
        <source>Mail again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Sends it to the buyer&apos;s address once more</source>
        <translation>Lo envía otra vez al correo del comprador</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Which columns the list has, in which order</source>
        <translation>Qué columnas tiene la lista y en qué orden</translation>
    </message>
    <message>
        <source>The columns are not kept: %1</source>
        <translation>Las columnas no se guardaron: %1</translation>
    </message>
    <message>
        <source>The list could not be read again, this is how it was: %1</source>
        <translation>No se pudo leer otra vez la lista; así estaba: %1</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>No tiene permiso para ver esto</translation>
    </message>
    <message>
        <source>Somebody who may can say yes here, with a PIN or a badge.</source>
        <translation>Quien sí puede lo autoriza aquí, con su PIN o su credencial.</translation>
    </message>
    <message>
        <source>Ask for a yes</source>
        <translation>Pedir autorización</translation>
    </message>
    <message numerus="yes">
        <source>Export %n chosen</source>
        <translation>
            <numerusform>Exportar %n elegido</numerusform>
            <numerusform>Exportar %n elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Print a copy of the ticket %1</source>
        <translation>Imprimir copia del ticket %1</translation>
    </message>
    <message>
        <source>Mail %1 again</source>
        <translation>Enviar otra vez %1 por correo</translation>
    </message>
    <message>
        <source>Ticket copy</source>
        <translation>Copia del ticket</translation>
    </message>
    <message>
        <source>All that the search finds, as a table for a spreadsheet; choose some with Shift or Ctrl</source>
        <translation>Todo lo que la búsqueda encuentra, como tabla para hoja de cálculo; elija algunos con Mayús o Ctrl</translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n document(s) saved in %2; choose a shorter period for the others.</source>
        <translation>
            <numerusform>Guardado el más reciente (%1 de %n documento) en %2; elija un período más corto para los demás.</numerusform>
            <numerusform>Guardados los %1 más recientes de %n documentos en %2; elija un período más corto para los demás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved in %1</source>
        <translation>
            <numerusform>%n documento guardado en %1</numerusform>
            <numerusform>%n documentos guardados en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EntryBox</name>
    <message>
        <source>Looking up</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Discount %</source>
        <translation>Descuento %</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Precio con impuestos</translation>
    </message>
    <message>
        <source>Reason to void the sale</source>
        <translation>Motivo para anular la venta</translation>
    </message>
    <message>
        <source>Cédula, RUC or name</source>
        <translation>Cédula, RUC o nombre</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Escanee o escriba un producto</translation>
    </message>
    <message>
        <source>Code, quantity or amount</source>
        <translation>Código, cantidad o monto</translation>
    </message>
    <message>
        <source>Enter accepts, Esc leaves</source>
        <translation>Enter acepta, Esc sale</translation>
    </message>
    <message>
        <source>Discount on the sale %</source>
        <translation>Descuento a la venta %</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>%1 help</source>
        <translation>%1 ayuda</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>Teclado numérico</translation>
    </message>
    <message>
        <source>Number pad for the finger</source>
        <translation>Teclado numérico para el dedo</translation>
    </message>
</context>
<context>
    <name>ui::EnvironmentCard</name>
    <message>
        <source>Environment and numbers</source>
        <translation>Ambiente y numeración</translation>
    </message>
    <message>
        <source>Next invoice number</source>
        <translation>Número de la próxima factura</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the next number</source>
        <translation>Guardar el próximo número</translation>
    </message>
    <message>
        <source>First number there</source>
        <translation>Primer número allí</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Ambiente: %1</translation>
    </message>
    <message>
        <source>Documents go to the tax office inside this program and have no fiscal value.</source>
        <translation>Los documentos van al SRI de práctica dentro de este programa y no tienen valor fiscal.</translation>
    </message>
    <message>
        <source>Documents go to the tax office&apos;s test service and have no fiscal value.</source>
        <translation>Los documentos van al servicio de pruebas del SRI y no tienen valor fiscal.</translation>
    </message>
    <message>
        <source>Documents go to the tax office and have fiscal value.</source>
        <translation>Los documentos van al SRI y tienen valor fiscal.</translation>
    </message>
    <message>
        <source>Move to production</source>
        <translation>Pasar a producción</translation>
    </message>
    <message>
        <source>Move to test</source>
        <translation>Pasar a pruebas</translation>
    </message>
    <message>
        <source>Move to production now</source>
        <translation>Pasar a producción ahora</translation>
    </message>
    <message>
        <source>Move to test now</source>
        <translation>Pasar a pruebas ahora</translation>
    </message>
    <message>
        <source>From the next sale on every invoice is real: it goes to the tax office, has fiscal value and is undone only with a credit note. Numbers count apart from the test ones. There is no way back from here. Before: the tax office must have authorised this RUC for production.</source>
        <translation>Desde la próxima venta cada factura es real: va al SRI, tiene valor fiscal y solo se deshace con una nota de crédito. La numeración va aparte de la de pruebas. Desde aquí no hay vuelta atrás. Antes, el SRI debe haber autorizado este RUC para producción.</translation>
    </message>
    <message>
        <source>From the next sale on documents go over the internet to the tax office&apos;s test service. They still have no fiscal value. The shop&apos;s own certificate is needed. There is no way back to practice from here.</source>
        <translation>Desde la próxima venta los documentos van por internet al servicio de pruebas del SRI. Siguen sin valor fiscal. Hace falta el certificado propio de la tienda. Desde aquí no se vuelve a la práctica.</translation>
    </message>
    <message>
        <source>I understand that the invoices will be real</source>
        <translation>Entiendo que las facturas serán reales</translation>
    </message>
    <message>
        <source>I understand, move the shop to test</source>
        <translation>Entiendo, pasar la tienda a pruebas</translation>
    </message>
    <message>
        <source>The number is between 1 and 999999999.</source>
        <translation>El número va de 1 a 999999999.</translation>
    </message>
    <message>
        <source>This shop signs with the practice certificate, which is worth nothing outside. Set up your own shop with your .p12 (button “Set up another shop”), or renew the certificate first.</source>
        <translation>Esta tienda firma con el certificado de práctica, que fuera no vale. Configure su propia tienda con su .p12 (botón «Configurar otra tienda») o renueve antes el certificado.</translation>
    </message>
    <message>
        <source>The number can only move forward: it stands at %1 already.</source>
        <translation>El número solo puede avanzar: ya está en %1.</translation>
    </message>
    <message>
        <source>This shop is in production: the next invoice is real.</source>
        <translation>Esta tienda está en producción: la próxima factura es real.</translation>
    </message>
    <message>
        <source>This shop is in the test environment now.</source>
        <translation>Esta tienda está ahora en el ambiente de pruebas.</translation>
    </message>
    <message>
        <source>The next invoice gets the number %1.</source>
        <translation>La próxima factura lleva el número %1.</translation>
    </message>
    <message>
        <source>Change the environment</source>
        <translation>Cambiar el ambiente</translation>
    </message>
    <message>
        <source>Set the next number</source>
        <translation>Fijar el siguiente número</translation>
    </message>
</context>
<context>
    <name>ui::FirstRun</name>
    <message>
        <source>Welcome to Mostrador</source>
        <translation>Bienvenido a Mostrador</translation>
    </message>
    <message>
        <source>Sell and issue electronic invoices. How do you want to begin?</source>
        <translation>Venda y emita facturas electrónicas. ¿Cómo quiere empezar?</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Practicar primero</translation>
    </message>
    <message>
        <source>A demo shop with products and its own tax office inside this computer. Nothing leaves it and nothing has fiscal value. Ready in one click.</source>
        <translation>Una tienda de prueba con productos y su propio SRI dentro de esta computadora. Nada sale de aquí ni tiene valor tributario. Lista con un clic.</translation>
    </message>
    <message>
        <source>Open the practice shop</source>
        <translation>Abrir la tienda de práctica</translation>
    </message>
    <message>
        <source>Use my certificate</source>
        <translation>Usar mi firma electrónica</translation>
    </message>
    <message>
        <source>You need the .p12 file, its password and the data of your RUC. You can begin in the tax office&apos;s test environment.</source>
        <translation>Necesita el archivo .p12, su contraseña y los datos de su RUC. Puede empezar en el ambiente de pruebas del SRI.</translation>
    </message>
    <message>
        <source>Set up my shop</source>
        <translation>Configurar mi tienda</translation>
    </message>
    <message>
        <source>Cambiar a español</source>
        <translation>Switch to English</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Making the practice shop…</source>
        <translation>Preparando la tienda de práctica…</translation>
    </message>
    <message>
        <source>This is practice mode, and what is played here stays here. Start Mostrador without --practice to set up the real shop.</source>
        <translation>Este es el modo de práctica: lo que se ensaya aquí, aquí se queda. Inicie Mostrador sin --practice para configurar la tienda real.</translation>
    </message>
    <message>
        <source>The data of the shop cannot be read</source>
        <translation>No se pueden leer los datos de la tienda</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ui::FormCard</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>ui::HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>typed before: %1</source>
        <translation>escrito antes: %1</translation>
    </message>
    <message>
        <source>Change or print the keys</source>
        <translation>Cambiar o imprimir las teclas</translation>
    </message>
</context>
<context>
    <name>ui::IdentityEdit</name>
    <message>
        <source>Kind of identification</source>
        <translation>Tipo de identificación</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Natural person</source>
        <translation>Persona natural</translation>
    </message>
    <message>
        <source>Private company</source>
        <translation>Sociedad privada</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Entidad pública</translation>
    </message>
    <message>
        <source>The check digit is right</source>
        <translation>El dígito verificador es correcto</translation>
    </message>
    <message>
        <source>%1, the check digit is right</source>
        <translation>%1, el dígito verificador es correcto</translation>
    </message>
    <message>
        <source>That is nobody in particular.</source>
        <translation>Ese número no es de nadie en particular.</translation>
    </message>
</context>
<context>
    <name>ui::ImportPanel</name>
    <message>
        <source>Bring in a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>A CSV file whose first row names the columns. It is looked through first; nothing changes until you say so.</source>
        <translation>Un archivo CSV cuya primera fila nombra las columnas. Primero se revisa; nada cambia hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Qué contiene el archivo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>An empty file with the right columns</source>
        <translation>Un archivo vacío con las columnas correctas</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep the bad rows</source>
        <translation>Guardar las filas malas</translation>
    </message>
    <message>
        <source>A file with the rows to mend and why</source>
        <translation>Un archivo con las filas por corregir y el motivo</translation>
    </message>
    <message>
        <source>Bring in the good rows</source>
        <translation>Importar las filas buenas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Rows to mend</source>
        <translation>Filas por corregir</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv *.txt)</source>
        <translation>Valores separados por comas (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>Revisando el archivo…</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 changed, %4 to mend.</source>
        <translation>%1 filas: %2 nuevas, %3 cambiadas, %4 por corregir.</translation>
    </message>
    <message>
        <source>Looked through, nothing changed yet. %1</source>
        <translation>Revisado; todavía no cambió nada. %1</translation>
    </message>
    <message>
        <source>Brought in. %1</source>
        <translation>Importado. %1</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>Guardar la plantilla</translation>
    </message>
    <message>
        <source>products.csv</source>
        <translation>productos.csv</translation>
    </message>
    <message>
        <source>customers.csv</source>
        <translation>clientes.csv</translation>
    </message>
    <message>
        <source>rows-to-mend.csv</source>
        <translation>filas-por-corregir.csv</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>stands in the file twice</source>
        <translation>está dos veces en el archivo</translation>
    </message>
    <message>
        <source>belongs to another product</source>
        <translation>es de otro producto</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>is below zero</source>
        <translation>es menor que cero</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>no es ni sí ni no</translation>
    </message>
    <message>
        <source>is too long or holds characters that no voucher takes</source>
        <translation>es demasiado largo o tiene caracteres que ningún comprobante acepta</translation>
    </message>
    <message>
        <source>has the wrong number of digits</source>
        <translation>no tiene el número de dígitos correcto</translation>
    </message>
    <message>
        <source>has a wrong check digit</source>
        <translation>tiene mal el dígito verificador</translation>
    </message>
    <message>
        <source>is no e-mail address</source>
        <translation>no es una dirección de correo</translation>
    </message>
    <message>
        <source>The first %1 are listed; the file of bad rows has them all.</source>
        <translation>Se muestran los primeros %1; el archivo de filas malas los tiene todos.</translation>
    </message>
    <message>
        <source>lacks the zero in front, or say that it is a passport</source>
        <translation>le falta el cero inicial; si es un pasaporte, indíquelo en la columna tipo</translation>
    </message>
</context>
<context>
    <name>ui::IssuerForm</name>
    <message>
        <source>Your shop</source>
        <translation>Su tienda</translation>
    </message>
    <message>
        <source>1.  Signing certificate</source>
        <translation>1.  Firma electrónica</translation>
    </message>
    <message>
        <source>2.  Taxpayer and issue point</source>
        <translation>2.  Contribuyente y punto de emisión</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Empezar a vender</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>Business name (razón social)</source>
        <translation>Razón social</translation>
    </message>
    <message>
        <source>Trade name (optional)</source>
        <translation>Nombre comercial (opcional)</translation>
    </message>
    <message>
        <source>Main address</source>
        <translation>Dirección matriz</translation>
    </message>
    <message>
        <source>Address of this branch (optional)</source>
        <translation>Dirección del establecimiento (opcional)</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Establecimiento</translation>
    </message>
    <message>
        <source>Issue point</source>
        <translation>Punto de emisión</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Próximo número</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Test: no fiscal value</source>
        <translation>Pruebas: sin valor tributario</translation>
    </message>
    <message>
        <source>Production: real invoices</source>
        <translation>Producción: facturas reales</translation>
    </message>
    <message>
        <source>Obliged to keep accounts</source>
        <translation>Obligado a llevar contabilidad</translation>
    </message>
    <message>
        <source>The RUC of the shop has 13 digits and ends in 001.</source>
        <translation>El RUC de la tienda tiene 13 dígitos y termina en 001.</translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation>Revise: %1.</translation>
    </message>
    <message>
        <source>Checking the certificate and making a test signature…</source>
        <translation>Comprobando la firma y firmando una prueba…</translation>
    </message>
    <message>
        <source>Set up an issue point</source>
        <translation>Crear un punto de emisión</translation>
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
        <translation>Agrega el código; con la caja vacía: cobrar</translation>
    </message>
    <message>
        <source>So many of the next product</source>
        <translation>Tantas unidades del próximo producto</translation>
    </message>
    <message>
        <source>3* then the code</source>
        <translation>3* y luego el código</translation>
    </message>
    <message>
        <source>One unit more or less</source>
        <translation>Una unidad más o menos</translation>
    </message>
    <message>
        <source>↑  ↓  PgUp  PgDn</source>
        <translation>↑  ↓  RePág  AvPág</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Elegir una línea</translation>
    </message>
    <message>
        <source>Quick keys of the page</source>
        <translation>Teclas rápidas de la página</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the box, then close; never drops a line</source>
        <translation>Limpia la caja, luego cierra; nunca borra una línea</translation>
    </message>
</context>
<context>
    <name>ui::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Funciones y sus teclas</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Otra tecla</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Its own key again</source>
        <translation>Su tecla original</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Imprimir el mapa</translation>
    </message>
    <message>
        <source>Choose a line, then Enter, then the new key. Function keys and Ctrl with a letter are free.</source>
        <translation>Elija una línea, Enter y la tecla nueva. Sirven las teclas de función y Ctrl con una letra.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>Pulse la tecla nueva para «%1». Esc la deja como está.</translation>
    </message>
    <message>
        <source>%1 belongs to typing and moving. A function key, or Ctrl with a letter.</source>
        <translation>%1 es para escribir y moverse. Use una tecla de función o Ctrl con una letra.</translation>
    </message>
    <message>
        <source>%1 already does “%2”. Give that one another key first.</source>
        <translation>%1 ya hace «%2». Primero dele otra tecla a esa función.</translation>
    </message>
    <message>
        <source>%1 now does “%2”.</source>
        <translation>%1 ahora hace «%2».</translation>
    </message>
</context>
<context>
    <name>ui::LanCard</name>
    <message>
        <source>Other machines</source>
        <translation>Otras máquinas</translation>
    </message>
    <message>
        <source>Price checkers, tablets and programs of partners can use this till over the network of the shop, each with a key of its own.</source>
        <translation>Verificadores de precios, tabletas y programas de terceros pueden usar esta caja por la red del local, cada uno con su propia clave.</translation>
    </message>
    <message>
        <source>Let devices and programs use this till</source>
        <translation>Permitir que dispositivos y programas usen esta caja</translation>
    </message>
    <message>
        <source>Over which networks (none: programs on this computer only)</source>
        <translation>Por qué redes (ninguna: solo programas de este computador)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Type a port from 1024 to 65535.</source>
        <translation>Escriba un puerto de 1024 a 65535.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Switched on.</source>
        <translation>Activado.</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>Desactivado.</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>Código QR de la dirección</translation>
    </message>
    <message>
        <source>Switched off: nobody else reaches this till.</source>
        <translation>Desactivado: nadie más llega a esta caja.</translation>
    </message>
    <message>
        <source>It cannot be reached now; the program tries again by itself.</source>
        <translation>Ahora no se puede llegar a ella; el programa vuelve a intentarlo solo.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <source>Port %1 is used by another program. Choose another port.</source>
        <translation>Otro programa usa el puerto %1. Elija otro.</translation>
    </message>
    <message>
        <source>None of the chosen networks is there now.</source>
        <translation>Ninguna de las redes elegidas está conectada ahora.</translation>
    </message>
    <message>
        <source>Devices of these networks also find it by its name.</source>
        <translation>Los dispositivos de estas redes también la encuentran por su nombre.</translation>
    </message>
    <message>
        <source>Change the network</source>
        <translation>Cambiar la red</translation>
    </message>
</context>
<context>
    <name>ui::LogoPicker</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 512 KB</source>
        <translation>PNG o JPEG, de hasta 512 KB</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg);;All files (*)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>No se puede leer esta imagen.</translation>
    </message>
    <message>
        <source>Only PNG and JPEG pictures can be printed.</source>
        <translation>Solo se pueden imprimir imágenes PNG y JPEG.</translation>
    </message>
    <message>
        <source>The picture is larger than 512 KB or 24 million pixels; make it smaller.</source>
        <translation>La imagen pasa de 512 KB o de 24 millones de píxeles; hágala más pequeña.</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logo</translation>
    </message>
    <message>
        <source>The logo as it is printed</source>
        <translation>El logo como se imprime</translation>
    </message>
</context>
<context>
    <name>ui::MailScreen</name>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
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
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Dirección del remitente</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>empty: the server asks for none</source>
        <translation>vacío: el servidor no lo pide</translation>
    </message>
    <message>
        <source>where links in mails lead; empty: this till&apos;s own address</source>
        <translation>adonde llevan los enlaces; vacío: la de esta caja</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>STARTTLS, the usual one (port 587)</source>
        <translation>STARTTLS, la habitual (puerto 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS desde el inicio (puerto 465)</translation>
    </message>
    <message>
        <source>stored; type here to replace it</source>
        <translation>guardada; escriba aquí para cambiarla</translation>
    </message>
    <message>
        <source>With a mail server every authorised invoice goes to its buyer, with PDF and XML.</source>
        <translation>Con un servidor de correo, cada factura autorizada llega a su comprador, con PDF y XML.</translation>
    </message>
    <message>
        <source>Whoever started this program decided how mail goes out; it cannot be changed here.</source>
        <translation>Quien inició este programa decidió cómo sale el correo; aquí no se puede cambiar.</translation>
    </message>
    <message>
        <source>Mail is on: every authorised invoice goes to its buyer, with PDF and XML.</source>
        <translation>El correo está activo: cada factura autorizada llega a su comprador, con PDF y XML.</translation>
    </message>
    <message>
        <source>Mail is off, as no server is set. With one, every authorised invoice goes to its buyer, with PDF and XML.</source>
        <translation>El correo está apagado: no hay servidor. Con uno, cada factura autorizada llega a su comprador, con PDF y XML.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved. A test mail shows whether it works.</source>
        <translation>Guardado. Un correo de prueba muestra si funciona.</translation>
    </message>
    <message>
        <source>Saved. Mail is off.</source>
        <translation>Guardado. El correo está apagado.</translation>
    </message>
    <message>
        <source>Change the mail server</source>
        <translation>Cambiar el servidor de correo</translation>
    </message>
</context>
<context>
    <name>ui::MailTestCard</name>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Sends a short mail with the settings above, which are saved first.</source>
        <translation>Envía un correo corto con los datos de arriba, que antes se guardan.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Address of the test mail</source>
        <translation>Dirección del correo de prueba</translation>
    </message>
    <message>
        <source>The test mail is on its way</source>
        <translation>El correo de prueba está en camino</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Enviar una prueba</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The server took the mail for %1. Look into its mailbox.</source>
        <translation>El servidor aceptó el correo para %1. Revise ese buzón.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Sending… %1 s</source>
        <translation>Enviando… %1 s</translation>
    </message>
</context>
<context>
    <name>ui::MailWords</name>
    <message>
        <source>Check the server: a name like smtp.example.com, a port from 1 to 65535, and no password in it.</source>
        <translation>Revise el servidor: un nombre como smtp.example.com, un puerto de 1 a 65535 y sin contraseña.</translation>
    </message>
    <message>
        <source>The sender is a mail address such as facturas@example.com.</source>
        <translation>El remitente es una dirección de correo como facturas@example.com.</translation>
    </message>
    <message>
        <source>The public address begins with https:// and names a host.</source>
        <translation>La dirección pública empieza con https:// y nombra un servidor.</translation>
    </message>
    <message>
        <source>Type the password again: the stored one belongs to another server or user.</source>
        <translation>Escriba otra vez la contraseña: la guardada es de otro servidor o usuario.</translation>
    </message>
    <message>
        <source>No server is set up yet.</source>
        <translation>Todavía no hay un servidor configurado.</translation>
    </message>
    <message>
        <source>Type a mail address such as ana@example.com.</source>
        <translation>Escriba una dirección de correo como ana@example.com.</translation>
    </message>
    <message>
        <source>There is no server of this name. Check its spelling and the internet line.</source>
        <translation>No existe un servidor con ese nombre. Revise cómo está escrito y la conexión a internet.</translation>
    </message>
    <message>
        <source>Nothing answers at this server and port. Check both, and whether a firewall is in between.</source>
        <translation>Nadie responde en ese servidor y puerto. Revise ambos, y si hay un cortafuegos en medio.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Check port and protection, and try again.</source>
        <translation>El servidor tardó demasiado. Revise puerto y protección, e intente otra vez.</translation>
    </message>
    <message>
        <source>The server does not speak this kind of protection. Try the other one.</source>
        <translation>El servidor no usa esa protección. Pruebe con la otra.</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be trusted, so nothing was sent.</source>
        <translation>No se puede confiar en el certificado del servidor; no se envió nada.</translation>
    </message>
    <message>
        <source>The server does not take this user and password. Some want a password made for programs.</source>
        <translation>El servidor no acepta ese usuario y contraseña. Algunos piden una contraseña para aplicaciones.</translation>
    </message>
    <message>
        <source>The server did not take the mail:</source>
        <translation>El servidor no aceptó el correo:</translation>
    </message>
    <message>
        <source>The mail did not go out:</source>
        <translation>El correo no salió:</translation>
    </message>
</context>
<context>
    <name>ui::MailsEdit</name>
    <message>
        <source>E-mails, a blank between two (optional)</source>
        <translation>Correos, un espacio entre dos (opcional)</translation>
    </message>
    <message>
        <source>E-mails, a blank between two</source>
        <translation>Correos, un espacio entre dos</translation>
    </message>
    <message>
        <source>No e-mail address: %1</source>
        <translation>No es un correo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n dirección</numerusform>
            <numerusform>%n direcciones</numerusform>
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
        <translation>Aquí todavía nadie se identifica: nombre a las personas en Ajustes, Personas.</translation>
    </message>
    <message>
        <source>Sign or leave the document first.</source>
        <translation>Primero firme o deje el documento.</translation>
    </message>
    <message>
        <source>A sale is in progress: charge it, park it or void it, then close the shift.</source>
        <translation>Hay una venta en curso: cóbrela, déjela en espera o anúlela, y cierre el turno después.</translation>
    </message>
    <message>
        <source>The settings of the counter cannot be read; the usual ones hold. %1</source>
        <translation>No se pueden leer los ajustes del mostrador; rigen los habituales. %1</translation>
    </message>
    <message>
        <source>%1 was signed again and is on its way.</source>
        <translation>%1 se firmó de nuevo y está en camino.</translation>
    </message>
    <message>
        <source>Limits of selling</source>
        <translation>Límites de venta</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>A sale is in progress: charge it or void it first (%1), then correct this document.</source>
        <translation>Hay una venta en curso: cóbrela o anúlela primero (%1) y luego corrija este documento.</translation>
    </message>
    <message>
        <source>This choice is not kept: %1</source>
        <translation>Esta elección no queda guardada: %1</translation>
    </message>
    <message>
        <source>Open the refused document first: %1 shows what needs a person.</source>
        <translation>Abra primero el documento rechazado: %1 muestra lo que necesita a una persona.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong since the program was started.</source>
        <translation>Nada ha fallado desde que se abrió el programa.</translation>
    </message>
    <message>
        <source>The details of the last error are in the clipboard.</source>
        <translation>Los detalles del último error están en el portapapeles.</translation>
    </message>
    <message>
        <source>The battery has %1 % left: plug this computer in, so that no sale is cut short.</source>
        <translation>Queda %1 % de batería: conecte este computador a la corriente para que ninguna venta quede a medias.</translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Sell</source>
        <translation>Vender</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>ui::NoteForm</name>
    <message>
        <source>Correct the credit note</source>
        <translation>Corregir la nota de crédito</translation>
    </message>
    <message>
        <source>Why the goods came back</source>
        <translation>Por qué se devolvió la mercadería</translation>
    </message>
    <message>
        <source>Buyer&apos;s name or business name</source>
        <translation>Nombre o razón social del comprador</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Firmar de nuevo</translation>
    </message>
    <message>
        <source>about invoice %1</source>
        <translation>sobre la factura %1</translation>
    </message>
    <message>
        <source>This credit note is open: Esc leaves it, then scan.</source>
        <translation>Esta nota de crédito está abierta: Esc la deja; luego escanee.</translation>
    </message>
    <message>
        <source>Say why the goods came back: the credit note needs a reason.</source>
        <translation>Diga por qué se devolvió la mercadería: la nota de crédito necesita un motivo.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>Sign %1 again</source>
        <translation>Firmar %1 de nuevo</translation>
    </message>
</context>
<context>
    <name>ui::NumberPad</name>
    <message>
        <source>Decimal mark</source>
        <translation>Coma decimal</translation>
    </message>
    <message>
        <source>Delete the last one typed</source>
        <translation>Borrar lo último que escribió</translation>
    </message>
    <message>
        <source>Times: so many of the next product</source>
        <translation>Por: tantas unidades del próximo producto</translation>
    </message>
    <message>
        <source>One unit more</source>
        <translation>Una unidad más</translation>
    </message>
    <message>
        <source>One unit less</source>
        <translation>Una unidad menos</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Quitar la línea</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Buscar un producto</translation>
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
        <translation>Los detalles están en el portapapeles.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>For whoever helps</source>
        <translation>Para quien ayude</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the test of the tax office</source>
        <translation>Cerrar la prueba del SRI</translation>
    </message>
    <message>
        <source>Test of the tax office: %1</source>
        <translation>Prueba del SRI: %1</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>preguntando…</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>answers quickly: %1</source>
        <translation>responde rápido: %1</translation>
    </message>
    <message>
        <source>answers slowly: %1</source>
        <translation>responde lento: %1</translation>
    </message>
    <message>
        <source>answers very slowly: %1</source>
        <translation>responde muy lento: %1</translation>
    </message>
    <message>
        <source>answers with the error %1 after %2: the trouble is on its side</source>
        <translation>responde con el error %1 a los %2: la falla es del SRI</translation>
    </message>
    <message>
        <source>something else answers in its place: does this network ask to sign in first?</source>
        <translation>otro responde en su lugar: ¿esta red pide iniciar sesión primero?</translation>
    </message>
    <message>
        <source>does not answer (waited %1): check the internet, or wait</source>
        <translation>no responde (se esperó %1): revise el internet o espere</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>They cannot be read: %1</source>
        <translation>No se pueden leer: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n enviado</numerusform>
            <numerusform>%n enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n respondido</numerusform>
            <numerusform>%n respondidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them refused</source>
        <translation>
            <numerusform>%n de ellos rechazado</numerusform>
            <numerusform>%n de ellos rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without answer</source>
        <translation>
            <numerusform>%n sin respuesta</numerusform>
            <numerusform>%n sin respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>none without answer</source>
        <translation>ninguno sin respuesta</translation>
    </message>
    <message>
        <source>From sale to answer: half within %1, the slowest %2</source>
        <translation>De la venta a la respuesta: la mitad en %1 o menos, la más lenta %2</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>desde las %1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 a %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n anterior</numerusform>
            <numerusform>%n anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Without answer while documents waited: %1</source>
        <translation>Sin respuesta mientras había documentos en espera: %1</translation>
    </message>
    <message>
        <source>No time without answer.</source>
        <translation>Ningún rato sin respuesta.</translation>
    </message>
</context>
<context>
    <name>ui::OpenPanel</name>
    <message>
        <source>Type how much money lies in the drawer, such as 50 or 50.00.</source>
        <translation>Escriba cuánto dinero hay en el cajón, por ejemplo 50 o 50,00.</translation>
    </message>
    <message>
        <source>Money in the drawer at the beginning</source>
        <translation>Dinero en el cajón al empezar</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Fondo inicial</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Contarlo</translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation>Contar billetes y monedas</translation>
    </message>
    <message>
        <source>The last shift was not closed</source>
        <translation>El último turno no se cerró</translation>
    </message>
    <message>
        <source>It was opened on %1. Close it now, or go on selling with it.</source>
        <translation>Se abrió el %1. Ciérrelo ahora o siga vendiendo con él.</translation>
    </message>
    <message>
        <source>%1 opened it on %2. Close it now, or go on selling with it.</source>
        <translation>Lo abrió %1 el %2. Ciérrelo ahora o siga vendiendo con él.</translation>
    </message>
    <message>
        <source>Close it now  Enter</source>
        <translation>Cerrarlo ahora  Enter</translation>
    </message>
    <message>
        <source>Go on with it  Esc</source>
        <translation>Seguir con él  Esc</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Abrir el turno</translation>
    </message>
    <message>
        <source>Till %1. How much money lies in the drawer to give change?</source>
        <translation>Caja %1. ¿Cuánto dinero hay en el cajón para dar vuelto?</translation>
    </message>
    <message>
        <source>Last close, Z %1 of %2: %3 in cash were counted.</source>
        <translation>Último cierre, Z %1 del %2: se contaron %3 en efectivo.</translation>
    </message>
    <message>
        <source>Open the shift  Enter</source>
        <translation>Abrir el turno  Enter</translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation>Ahora no  Esc</translation>
    </message>
    <message>
        <source>Open the shift first, then scan it again.</source>
        <translation>Primero abra el turno; luego vuelva a escanear.</translation>
    </message>
</context>
<context>
    <name>ui::PairingCard</name>
    <message>
        <source>Add a device</source>
        <translation>Agregar un dispositivo</translation>
    </message>
    <message>
        <source>Type this code into the device, or let it read the QR code. It is good for five minutes and one device.</source>
        <translation>Escriba este código en el dispositivo, o haga que lea el código QR. Sirve cinco minutos y para un solo dispositivo.</translation>
    </message>
    <message>
        <source>Let it in as</source>
        <translation>Admitirlo como</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nuevo código</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Admitir</translation>
    </message>
    <message>
        <source>The device does not wait any more. Begin again with a new code.</source>
        <translation>El dispositivo ya no espera. Empiece de nuevo con otro código.</translation>
    </message>
    <message>
        <source>Good for %1:%2 more</source>
        <translation>Sirve por %1:%2 más</translation>
    </message>
    <message>
        <source>The code is over. Ask for a new one.</source>
        <translation>El código venció. Pida otro.</translation>
    </message>
    <message>
        <source>QR code with the address and the code</source>
        <translation>Código QR con la dirección y el código</translation>
    </message>
    <message>
        <source>“%1” at %2 wants to come in as: %3</source>
        <translation>«%1» en %2 quiere entrar como: %3</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Its invoices are real ones.</source>
        <translation>Sus facturas son reales.</translation>
    </message>
    <message>
        <source>Its invoices are test ones, without fiscal value.</source>
        <translation>Sus facturas son de prueba, sin valor tributario.</translation>
    </message>
    <message>
        <source>Let “%1” in</source>
        <translation>Admitir «%1»</translation>
    </message>
    <message>
        <source>Turn “%1” away</source>
        <translation>Rechazar «%1»</translation>
    </message>
</context>
<context>
    <name>ui::ParkedPanel</name>
    <message>
        <source>Parked sales</source>
        <translation>Ventas en espera</translation>
    </message>
    <message>
        <source>Enter takes   ·   Del cancels   ·   Esc closes</source>
        <translation>Enter recupera   ·   Supr anula   ·   Esc cierra</translation>
    </message>
    <message>
        <source>Why is it cancelled? Then Enter</source>
        <translation>¿Por qué se anula? Luego Enter</translation>
    </message>
    <message>
        <source>Reason to cancel the parked sale</source>
        <translation>Motivo para anular la venta en espera</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>Number %1  ·  %2</source>
        <translation>Número %1  ·  %2</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, hace %2</translation>
    </message>
    <message>
        <source>waits long</source>
        <translation>espera mucho</translation>
    </message>
    <message>
        <source>The parked sales are open: Esc to go on selling.</source>
        <translation>Ventas en espera abiertas: Esc para seguir vendiendo.</translation>
    </message>
</context>
<context>
    <name>ui::PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>People of the shop</source>
        <translation>Personas del negocio</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>last here %1</source>
        <translation>última vez %1</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>todavía no ha entrado</translation>
    </message>
    <message>
        <source>The people of the shop cannot be read</source>
        <translation>No se puede leer la lista de personas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Whoever is at the till sells, without signing in</source>
        <translation>Vende quien esté en la caja, sin identificarse</translation>
    </message>
    <message>
        <source>Name the people who work here and each gets a PIN or a badge, a role, and a name in the audit trail. Begin with an administrator.</source>
        <translation>Nombre a las personas que trabajan aquí: cada una tendrá un PIN o una credencial, un rol y su nombre en la bitácora. Empiece por un administrador.</translation>
    </message>
    <message>
        <source>Name the administrator</source>
        <translation>Nombrar al administrador</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
</context>
<context>
    <name>ui::PeopleWords</name>
    <message numerus="yes">
        <source>Too many wrong tries. Wait %n second(s).</source>
        <translation>
            <numerusform>Demasiados intentos fallidos. Espere %n segundo.</numerusform>
            <numerusform>Demasiados intentos fallidos. Espere %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Accountant (looks only)</source>
        <translation>Contador (solo consulta)</translation>
    </message>
    <message>
        <source>Sell and charge</source>
        <translation>Vender y cobrar</translation>
    </message>
    <message>
        <source>Give discounts up to the shop&apos;s limit</source>
        <translation>Dar descuentos hasta el límite del negocio</translation>
    </message>
    <message>
        <source>Give discounts above the shop&apos;s limit</source>
        <translation>Dar descuentos sobre el límite del negocio</translation>
    </message>
    <message>
        <source>Change the price of a line</source>
        <translation>Cambiar el precio de una línea</translation>
    </message>
    <message>
        <source>Sell with another price list</source>
        <translation>Vender con otra lista de precios</translation>
    </message>
    <message>
        <source>Remove lines from a sale</source>
        <translation>Quitar líneas de una venta</translation>
    </message>
    <message>
        <source>Void a whole sale before it is charged</source>
        <translation>Anular una venta entera antes de cobrarla</translation>
    </message>
    <message>
        <source>Park sales and take them up again</source>
        <translation>Dejar ventas en espera y retomarlas</translation>
    </message>
    <message>
        <source>Cancel parked sales</source>
        <translation>Cancelar ventas en espera</translation>
    </message>
    <message>
        <source>Take goods back and make credit notes</source>
        <translation>Recibir devoluciones y emitir notas de crédito</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Abrir el cajón sin venta</translation>
    </message>
    <message>
        <source>Put cash into the drawer and take it out</source>
        <translation>Ingresar y retirar efectivo del cajón</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Abrir el turno</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>Accept a cash difference above the limit</source>
        <translation>Aceptar una diferencia de caja sobre el límite</translation>
    </message>
    <message>
        <source>See what the drawer should hold</source>
        <translation>Ver lo que debería haber en el cajón</translation>
    </message>
    <message>
        <source>Sell what is out of stock</source>
        <translation>Vender lo que no hay en existencia</translation>
    </message>
    <message>
        <source>Create products at the counter</source>
        <translation>Crear productos en el mostrador</translation>
    </message>
    <message>
        <source>Change products and their prices</source>
        <translation>Cambiar productos y sus precios</translation>
    </message>
    <message>
        <source>Create and change customers</source>
        <translation>Crear y cambiar clientes</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>Corregir existencias</translation>
    </message>
    <message>
        <source>Import products and customers from files</source>
        <translation>Importar productos y clientes desde archivos</translation>
    </message>
    <message>
        <source>See and print documents</source>
        <translation>Ver e imprimir documentos</translation>
    </message>
    <message>
        <source>Send documents to the tax office again</source>
        <translation>Reenviar documentos al SRI</translation>
    </message>
    <message>
        <source>Correct refused documents</source>
        <translation>Corregir documentos rechazados</translation>
    </message>
    <message>
        <source>See reports</source>
        <translation>Ver reportes</translation>
    </message>
    <message>
        <source>See and export the audit trail</source>
        <translation>Ver y exportar la bitácora</translation>
    </message>
    <message>
        <source>Manage people, PINs and badges</source>
        <translation>Administrar personas, PIN y credenciales</translation>
    </message>
    <message>
        <source>Change the settings of the shop</source>
        <translation>Cambiar los ajustes del negocio</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Wrong PIN or badge</source>
        <translation>PIN o credencial incorrectos</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobó</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>Aprobación rechazada</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Agregó a una persona</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Cambió a una persona</translation>
    </message>
    <message>
        <source>Audit trail exported</source>
        <translation>Exportó la bitácora</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>Anuló una venta</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Quitó una línea</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Cambió un precio</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Abrió el cajón sin venta</translation>
    </message>
    <message>
        <source>Cash put in</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Cash taken out</source>
        <translation>Retiro de efectivo</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Abrió el turno</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Cerró el turno</translation>
    </message>
    <message>
        <source>Parked sale cancelled</source>
        <translation>Canceló una venta en espera</translation>
    </message>
    <message>
        <source>Sold with another price list</source>
        <translation>Vendió con otra lista de precios</translation>
    </message>
    <message>
        <source>Sold without stock</source>
        <translation>Vendió sin existencias</translation>
    </message>
    <message>
        <source>Ways to pay changed</source>
        <translation>Cambió las formas de cobro</translation>
    </message>
    <message>
        <source>Close refused: difference too large</source>
        <translation>Cierre rechazado: diferencia muy grande</translation>
    </message>
    <message>
        <source>Goods returned</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Stock corrected</source>
        <translation>Corrigió existencias</translation>
    </message>
    <message>
        <source>Type a name of up to 60 characters that nobody else has.</source>
        <translation>Escriba un nombre de hasta 60 caracteres que nadie más tenga.</translation>
    </message>
    <message>
        <source>A PIN of 4 to 8 digits or a badge is needed.</source>
        <translation>Hace falta un PIN de 4 a 8 dígitos o una credencial.</translation>
    </message>
    <message>
        <source>The badge&apos;s code needs 6 to 64 characters and must not be somebody else&apos;s.</source>
        <translation>El código de la credencial necesita de 6 a 64 caracteres y no puede ser de otra persona.</translation>
    </message>
    <message>
        <source>The first person of a shop is an administrator.</source>
        <translation>La primera persona de un negocio es un administrador.</translation>
    </message>
    <message>
        <source>That PIN or badge is not right. Try again.</source>
        <translation>Ese PIN o credencial no es correcto. Intente otra vez.</translation>
    </message>
    <message>
        <source>Whoever this is may not do it either.</source>
        <translation>Esa persona tampoco puede hacerlo.</translation>
    </message>
    <message>
        <source>This is the last administrator: name another one first.</source>
        <translation>Es el último administrador: nombre antes a otro.</translation>
    </message>
    <message>
        <source>Several people have this PIN: choose who approves, then type it again.</source>
        <translation>Varias personas tienen este PIN: elija quién aprueba y escríbalo otra vez.</translation>
    </message>
    <message>
        <source>Product created</source>
        <translation>Producto creado</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>Producto cambiado</translation>
    </message>
    <message>
        <source>Printers changed</source>
        <translation>Impresoras cambiadas</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Configuración cambiada</translation>
    </message>
    <message>
        <source>Issue point added</source>
        <translation>Punto de emisión añadido</translation>
    </message>
    <message>
        <source>Issue point changed</source>
        <translation>Punto de emisión cambiado</translation>
    </message>
    <message>
        <source>Issue point removed</source>
        <translation>Punto de emisión quitado</translation>
    </message>
    <message>
        <source>Next number set</source>
        <translation>Siguiente número fijado</translation>
    </message>
    <message>
        <source>Certificate replaced</source>
        <translation>Certificado reemplazado</translation>
    </message>
    <message>
        <source>Mail server changed</source>
        <translation>Servidor de correo cambiado</translation>
    </message>
    <message>
        <source>Mail sent again</source>
        <translation>Correo enviado otra vez</translation>
    </message>
    <message>
        <source>Sent to the tax office again</source>
        <translation>Enviado otra vez al SRI</translation>
    </message>
    <message>
        <source>Document corrected</source>
        <translation>Documento corregido</translation>
    </message>
    <message>
        <source>Sale corrected</source>
        <translation>Venta corregida</translation>
    </message>
    <message>
        <source>Device let in</source>
        <translation>Dispositivo admitido</translation>
    </message>
    <message>
        <source>Key created</source>
        <translation>Clave creada</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>Clave anulada</translation>
    </message>
    <message>
        <source>Certificate of the network changed</source>
        <translation>Certificado de la red cambiado</translation>
    </message>
    <message>
        <source>Machines for events changed</source>
        <translation>Equipos para eventos cambiados</translation>
    </message>
    <message>
        <source>Customer written down</source>
        <translation>Cliente registrado</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Cliente cambiado</translation>
    </message>
    <message>
        <source>Price list changed</source>
        <translation>Lista de precios cambiada</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Program with key %1</source>
        <translation>Programa con la clave %1</translation>
    </message>
    <message>
        <source>Data brought in from a file</source>
        <translation>Datos importados de un archivo</translation>
    </message>
    <message>
        <source>Device turned away</source>
        <translation>Dispositivo rechazado</translation>
    </message>
    <message>
        <source>Program for events added</source>
        <translation>Programa para eventos agregado</translation>
    </message>
    <message>
        <source>Program for events changed</source>
        <translation>Programa para eventos cambiado</translation>
    </message>
</context>
<context>
    <name>ui::PersonForm</name>
    <message>
        <source>Badge read: save to keep it.</source>
        <translation>Credencial leída: guarde para conservarla.</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>El primer administrador</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>From now on everybody signs in with a PIN or a badge before selling.</source>
        <translation>Desde ahora todos entran con PIN o credencial antes de vender.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>New PIN, 4 to 8 digits</source>
        <translation>PIN nuevo, 4 a 8 dígitos</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>Repita el PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>Credencial nueva</translation>
    </message>
    <message>
        <source>Empty: as it is</source>
        <translation>Vacío: queda como está</translation>
    </message>
    <message>
        <source>Pass it before the scanner</source>
        <translation>Pásela por el lector</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Puede entrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What the role “%1” may do</source>
        <translation>Lo que puede hacer el rol «%1»</translation>
    </message>
    <message>
        <source>%1: with somebody&apos;s approval</source>
        <translation>%1: con aprobación de otra persona</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Escriba el nombre.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>Un PIN tiene de 4 a 8 dígitos.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Los dos PIN no son iguales.</translation>
    </message>
    <message>
        <source>A PIN or a badge is needed to sign in.</source>
        <translation>Para entrar hace falta un PIN o una credencial.</translation>
    </message>
    <message>
        <source>The badge opens nothing any more once you save.</source>
        <translation>Al guardar, la credencial ya no abrirá nada.</translation>
    </message>
    <message>
        <source>Take the badge away</source>
        <translation>Quitar la credencial</translation>
    </message>
    <message>
        <source>Take the badge of %1 away</source>
        <translation>Quitar la credencial de %1</translation>
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
        <translation>Borrar el último dígito</translation>
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
        <translation>el propio</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>Precio propio</translation>
    </message>
    <message>
        <source>In this list</source>
        <translation>En esta lista</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Quedaría en</translation>
    </message>
</context>
<context>
    <name>ui::PriceListPanel</name>
    <message>
        <source>Price list</source>
        <translation>Lista de precios</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Listas de precios</translation>
    </message>
    <message>
        <source>Enter takes   ·   Esc closes</source>
        <translation>Enter elige   ·   Esc cierra</translation>
    </message>
    <message>
        <source>The products&apos; own prices</source>
        <translation>Los precios propios de los productos</translation>
    </message>
    <message>
        <source>The price lists are open: Esc to go on selling.</source>
        <translation>Listas de precios abiertas: Esc para seguir vendiendo.</translation>
    </message>
</context>
<context>
    <name>ui::PriceListsScreen</name>
    <message>
        <source>Price with taxes of %1</source>
        <translation>Precio con impuestos de %1</translation>
    </message>
    <message>
        <source>Nothing changed yet: the last column says what the prices would be. Every product on sale gets one, also those that the search does not show.</source>
        <translation>Nada ha cambiado todavía: la última columna dice cómo quedarían los precios. Cada producto a la venta recibe uno, también los que la búsqueda no muestra.</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Listas de precios</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Lista nueva</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Lista de precios</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The list is in use</source>
        <translation>La lista está en uso</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name, code or barcode</source>
        <translation>Nombre, código o código de barras</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Buscar productos</translation>
    </message>
    <message>
        <source>Prices of the list</source>
        <translation>Precios de la lista</translation>
    </message>
    <message>
        <source>as its own</source>
        <translation>el propio</translation>
    </message>
    <message>
        <source>Keep the price</source>
        <translation>Guardar el precio</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The price lists cannot be read</source>
        <translation>No se pueden leer las listas de precios</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 (not in use)</source>
        <translation>%1 (fuera de uso)</translation>
    </message>
    <message>
        <source>No price lists yet</source>
        <translation>Todavía no hay listas de precios</translation>
    </message>
    <message>
        <source>A list holds other prices for some or all products, such as those for wholesale. The counter chooses one for a sale, or a customer brings one along.</source>
        <translation>Una lista guarda otros precios para algunos productos o para todos, como los de mayorista. En el mostrador se elige una para la venta, o el cliente la trae consigo.</translation>
    </message>
    <message>
        <source>Type a name and keep the list; then give it prices.</source>
        <translation>Escriba un nombre y guarde la lista; después póngale precios.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>Another list has this name already.</source>
        <translation>Otra lista ya tiene este nombre.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>The products cannot be read</source>
        <translation>No se pueden leer los productos</translation>
    </message>
    <message>
        <source>Change the search.</source>
        <translation>Cambie la búsqueda.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>%1 has its price in this list.</source>
        <translation>%1 ya tiene su precio en esta lista.</translation>
    </message>
    <message>
        <source>%1 is sold at its own price.</source>
        <translation>%1 se vende a su propio precio.</translation>
    </message>
    <message>
        <source>Setting the prices…</source>
        <translation>Fijando los precios…</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) set.</source>
        <translation>
            <numerusform>%n precio fijado.</numerusform>
            <numerusform>%n precios fijados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the products</source>
        <translation>Volver a los productos</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Precio con impuestos</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>ui::PriceRuleCard</name>
    <message>
        <source>All products on sale, from their own price:</source>
        <translation>Todos los productos a la venta, desde su propio precio:</translation>
    </message>
    <message>
        <source>-10 or 5,5</source>
        <translation>-10 o 5,5</translation>
    </message>
    <message>
        <source>Percent more, or less with a minus</source>
        <translation>Porcentaje de más, o de menos con el signo menos</translation>
    </message>
    <message>
        <source>to the cent</source>
        <translation>al centavo</translation>
    </message>
    <message>
        <source>to 5 cents</source>
        <translation>a 5 centavos</translation>
    </message>
    <message>
        <source>to 10 cents</source>
        <translation>a 10 centavos</translation>
    </message>
    <message>
        <source>to 50 cents</source>
        <translation>a 50 centavos</translation>
    </message>
    <message>
        <source>to the dollar</source>
        <translation>al dólar</translation>
    </message>
    <message>
        <source>not rounded</source>
        <translation>sin redondear</translation>
    </message>
    <message>
        <source>Rounding of the price with taxes</source>
        <translation>Redondeo del precio con impuestos</translation>
    </message>
    <message>
        <source>less one cent</source>
        <translation>menos un centavo</translation>
    </message>
    <message>
        <source>One cent less than the rounded price, such as 9.99</source>
        <translation>Un centavo menos que el precio redondeado, como 9,99</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Ver antes</translation>
    </message>
    <message>
        <source>Set these prices</source>
        <translation>Fijar estos precios</translation>
    </message>
    <message>
        <source>Type a percentage, such as -10 or 5,5.</source>
        <translation>Escriba un porcentaje, como -10 o 5,5.</translation>
    </message>
</context>
<context>
    <name>ui::PrinterCard</name>
    <message>
        <source>Ticket printer</source>
        <translation>Impresora de tickets</translation>
    </message>
    <message>
        <source>Fallback printer</source>
        <translation>Impresora de reserva</translation>
    </message>
    <message>
        <source>Print the test page and choose the letters of the line that reads right.</source>
        <translation>Imprima la página de prueba y elija las letras de la línea que se lee bien.</translation>
    </message>
    <message>
        <source>Takes over when the first one is off or has no paper.</source>
        <translation>Toma el relevo cuando la primera está apagada o sin papel.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontradas</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>USB cable (device file)</source>
        <translation>Cable USB (archivo de dispositivo)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Queue of the system</source>
        <translation>Cola del sistema</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>58 mm, 32 letters a line</source>
        <translation>58 mm, 32 letras por línea</translation>
    </message>
    <message>
        <source>80 mm, 48 letters a line</source>
        <translation>80 mm, 48 letras por línea</translation>
    </message>
    <message>
        <source>Letters (code page)</source>
        <translation>Letras (página de códigos)</translation>
    </message>
    <message>
        <source>It cuts the paper</source>
        <translation>Corta el papel</translation>
    </message>
    <message>
        <source>The cash drawer hangs on it</source>
        <translation>El cajón de dinero está conectado a ella</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Página de prueba</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Abrir el cajón</translation>
    </message>
    <message>
        <source>None found; type the address below</source>
        <translation>No se encontró ninguna; escriba la dirección abajo</translation>
    </message>
    <message numerus="yes">
        <source>Choose one of %n</source>
        <translation>
            <numerusform>Elija la encontrada</numerusform>
            <numerusform>Elija una de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Address (host:port)</source>
        <translation>Dirección (equipo:puerto)</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>Nombre de la cola</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Archivo de dispositivo</translation>
    </message>
    <message>
        <source>Type the address of the printer, or choose one that was found.</source>
        <translation>Escriba la dirección de la impresora o elija una encontrada.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>The drawer was told to open.</source>
        <translation>Se ordenó abrir el cajón.</translation>
    </message>
    <message>
        <source>Printed. Choose the letters of the line that reads right, then save.</source>
        <translation>Impreso. Elija las letras de la línea que se lee bien y guarde.</translation>
    </message>
</context>
<context>
    <name>ui::PrintersScreen</name>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Print the ticket of a sale</source>
        <translation>Imprimir el ticket de una venta</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Also in the network of the shop</source>
        <translation>También en la red de la tienda</translation>
    </message>
    <message>
        <source>Search for printers</source>
        <translation>Buscar impresoras</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) found</source>
        <translation>
            <numerusform>%n impresora encontrada</numerusform>
            <numerusform>%n impresoras encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>Change the printers</source>
        <translation>Cambiar las impresoras</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Ask (%1 prints it)</source>
        <translation>Preguntar (%1 lo imprime)</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>La búsqueda falló: %1</translation>
    </message>
</context>
<context>
    <name>ui::ProductForm</name>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Precio con impuestos</translation>
    </message>
    <message>
        <source>Price without taxes</source>
        <translation>Precio sin impuestos</translation>
    </message>
    <message>
        <source>Barcodes, one blank between two</source>
        <translation>Códigos de barras, separados por un espacio</translation>
    </message>
    <message>
        <source>Category (optional)</source>
        <translation>Categoría (opcional)</translation>
    </message>
    <message>
        <source>Unit (optional)</source>
        <translation>Unidad (opcional)</translation>
    </message>
    <message>
        <source>Cost without taxes (optional)</source>
        <translation>Costo sin impuestos (opcional)</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Tell me from</source>
        <translation>Avisar desde</translation>
    </message>
    <message>
        <source>Count its stock</source>
        <translation>Llevar existencias</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>A la venta</translation>
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
        <translation>No objeto de IVA</translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation>Exento de IVA</translation>
    </message>
    <message>
        <source>IVA, code %1</source>
        <translation>IVA, código %1</translation>
    </message>
    <message>
        <source>A price is missing.</source>
        <translation>Falta el precio.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>Stock of %1</source>
        <translation>Existencias de %1</translation>
    </message>
    <message>
        <source>The product is kept; its stock waits for permission.</source>
        <translation>El producto está guardado; sus existencias esperan el permiso.</translation>
    </message>
</context>
<context>
    <name>ui::ProductsModel</name>
    <message>
        <source>On sale</source>
        <translation>A la venta</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>Por acabarse</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>No se vende</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Price with taxes</source>
        <translation>Precio con impuestos</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ui::ProductsScreen</name>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Name, code or barcode</source>
        <translation>Nombre, código o código de barras</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Buscar productos</translation>
    </message>
    <message>
        <source>Also those not sold</source>
        <translation>También los que no se venden</translation>
    </message>
    <message>
        <source>List of products</source>
        <translation>Lista de productos</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The products cannot be read</source>
        <translation>No se pueden leer los productos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Aún no hay productos</translation>
    </message>
    <message>
        <source>Change the search, or make the product.</source>
        <translation>Cambie la búsqueda o cree el producto.</translation>
    </message>
    <message>
        <source>Bring in a file, or make the first product with the button above.</source>
        <translation>Importe un archivo o cree el primer producto con el botón de arriba.</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Listas de precios</translation>
    </message>
</context>
<context>
    <name>ui::ProgramsCard</name>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Send what programs issue to the tax office at once</source>
        <translation>Enviar enseguida al SRI lo que emiten los programas</translation>
    </message>
    <message>
        <source>Off: each program has to send its documents itself, step by step. What is sold at this till always goes by itself.</source>
        <translation>Apagado: cada programa envía sus documentos, paso a paso. Lo que se vende en esta caja siempre sale solo.</translation>
    </message>
    <message>
        <source>Web pages that may use this till, one address per line</source>
        <translation>Páginas web que pueden usar esta caja, una dirección por línea</translation>
    </message>
    <message>
        <source>Machines of the house that events may be sent to, one HOST:PORT per line</source>
        <translation>Equipos del local que reciben avisos, un EQUIPO:PUERTO por línea</translation>
    </message>
    <message>
        <source>For the administrator: without a line here, events (webhooks) go to public addresses only.</source>
        <translation>Para el administrador: sin una línea aquí, los avisos (webhooks) solo van a direcciones públicas.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>“%1” is no address of a page: write it like https://erp.example.com, without a path.</source>
        <translation>«%1» no es la dirección de una página: escríbala como https://erp.example.com, sin ruta.</translation>
    </message>
    <message>
        <source>“%1” is no HOST:PORT: write it like 192.168.1.20:8080.</source>
        <translation>«%1» no es EQUIPO:PUERTO: escríbalo como 192.168.1.20:8080.</translation>
    </message>
    <message>
        <source>What programs may do</source>
        <translation>Lo que pueden hacer los programas</translation>
    </message>
</context>
<context>
    <name>ui::QueueAgeCard</name>
    <message>
        <source>Waiting for the tax office</source>
        <translation>Espera del SRI</translation>
    </message>
    <message>
        <source>Warning after this many minutes</source>
        <translation>Aviso a los (minutos)</translation>
    </message>
    <message>
        <source>Alarm after this many minutes</source>
        <translation>Alarma a los (minutos)</translation>
    </message>
    <message>
        <source>Alarm from this hour on, for whatever waits (empty: no hour)</source>
        <translation>Alarma desde esta hora para lo que espere (vacío: sin hora)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save when waiting is a warning and an alarm</source>
        <translation>Guardar cuándo la espera es aviso y cuándo alarma</translation>
    </message>
    <message>
        <source>Type an hour like 22:00, or leave it empty.</source>
        <translation>Escriba una hora como 22:00 o déjela vacía.</translation>
    </message>
    <message>
        <source>Type whole minutes; the alarm comes no sooner than the warning.</source>
        <translation>Escriba minutos enteros; la alarma no llega antes que el aviso.</translation>
    </message>
    <message>
        <source>When what waits becomes a warning</source>
        <translation>Cuándo lo que espera es una advertencia</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>ui::QueueList</name>
    <message>
        <source>Returned: to correct</source>
        <translation>Devuelta: corregir</translation>
    </message>
    <message>
        <source>Not authorised: to correct</source>
        <translation>No autorizada: corregir</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Queued (no internet)</source>
        <translation>En cola (sin internet)</translation>
    </message>
    <message>
        <source>Queued (no answer from the tax office)</source>
        <translation>En cola (el SRI no responde)</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation>Esperando autorización</translation>
    </message>
</context>
<context>
    <name>ui::QueueRow</name>
    <message numerus="yes">
        <source>%n try(ies)</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Alarm: waits for %1</source>
        <translation>Alarma: espera hace %1</translation>
    </message>
    <message>
        <source>Warning: waits for %1</source>
        <translation>Aviso: espera hace %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Espera hace %1</translation>
    </message>
    <message>
        <source>Usual cause: %1</source>
        <translation>Causa habitual: %1</translation>
    </message>
    <message>
        <source>The tax office wrote: %1</source>
        <translation>El SRI escribió: %1</translation>
    </message>
    <message>
        <source>Call whoever looks after this program and send the copied details: nothing is lost, the number stays.</source>
        <translation>Llame a quien atiende este programa y envíe los detalles copiados: nada se pierde, el número se mantiene.</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>próximo %1</translation>
    </message>
    <message>
        <source>Correct the buyer</source>
        <translation>Corregir comprador</translation>
    </message>
    <message>
        <source>Correct the lines</source>
        <translation>Corregir líneas</translation>
    </message>
    <message>
        <source>Correct the payment</source>
        <translation>Corregir pago</translation>
    </message>
    <message>
        <source>Correct and sign again</source>
        <translation>Corregir y firmar de nuevo</translation>
    </message>
    <message>
        <source>Correct %1 and sign it again</source>
        <translation>Corregir %1 y firmarlo de nuevo</translation>
    </message>
    <message>
        <source>Open the certificate</source>
        <translation>Abrir el certificado</translation>
    </message>
    <message>
        <source>Open the certificate that signed %1</source>
        <translation>Abrir el certificado que firmó %1</translation>
    </message>
    <message>
        <source>Open SRI en línea</source>
        <translation>Abrir SRI en línea</translation>
    </message>
    <message>
        <source>It is mended at the tax office, not here</source>
        <translation>Se arregla en el SRI, no aquí</translation>
    </message>
    <message>
        <source>Open SRI en línea for %1</source>
        <translation>Abrir SRI en línea por %1</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Consultar ya</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ya</translation>
    </message>
    <message>
        <source>Ask about %1 now</source>
        <translation>Consultar ya %1</translation>
    </message>
    <message>
        <source>Try %1 now</source>
        <translation>Intentar ya %1</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copiar para soporte</translation>
    </message>
    <message>
        <source>For whoever helps</source>
        <translation>Para quien ayude</translation>
    </message>
    <message>
        <source>Copy details of %1</source>
        <translation>Copiar detalles de %1</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Firmar de nuevo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copies them for whoever helps</source>
        <translation>Los copia para quien ayude</translation>
    </message>
    <message>
        <source>Look at the date</source>
        <translation>Revisar la fecha</translation>
    </message>
    <message>
        <source>Open the next number</source>
        <translation>Abrir el número siguiente</translation>
    </message>
    <message>
        <source>Open the data of the issuer</source>
        <translation>Abrir los datos del emisor</translation>
    </message>
    <message>
        <source>In the settings, where it is typed</source>
        <translation>En los ajustes, donde se escribe</translation>
    </message>
    <message>
        <source>Open the next number, because of %1</source>
        <translation>Abrir el número siguiente, por %1</translation>
    </message>
    <message>
        <source>Open the data of the issuer, because of %1</source>
        <translation>Abrir los datos del emisor, por %1</translation>
    </message>
    <message>
        <source>Opens it to be mended; it keeps its number</source>
        <translation>Lo abre para corregirlo; conserva su número</translation>
    </message>
</context>
<context>
    <name>ui::QueueScreen</name>
    <message>
        <source>Everything that waits is tried now.</source>
        <translation>Se intenta ahora todo lo pendiente.</translation>
    </message>
    <message>
        <source>Sending to the tax office</source>
        <translation>Envíos al SRI</translation>
    </message>
    <message>
        <source>Send everything now</source>
        <translation>Enviar todo ahora</translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>No se puede leer la cola</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The tax office does not answer. The program keeps trying by itself, oldest first; sales go on.</source>
        <translation>El SRI no responde. El programa sigue intentando solo, primero lo más antiguo; la venta continúa.</translation>
    </message>
    <message>
        <source>The program sends by itself, oldest first. Only what is marked “to fix” needs a person.</source>
        <translation>El programa envía solo, primero lo más antiguo. Solo lo marcado «por corregir» necesita a una persona.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Everything is authorised</source>
        <translation>Todo autorizado</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>No hay nada por enviar.</translation>
    </message>
    <message>
        <source>Go and sell</source>
        <translation>Ir a vender</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>Intentando ahora.</translation>
    </message>
    <message>
        <source>Last answer of the tax office: %1</source>
        <translation>Última respuesta del SRI: %1</translation>
    </message>
    <message>
        <source>Authorised today: %1</source>
        <translation>Autorizadas hoy: %1</translation>
    </message>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>Los detalles están en el portapapeles.</translation>
    </message>
    <message>
        <source>SRI test</source>
        <translation>Probar SRI</translation>
    </message>
    <message>
        <source>Asks both services of the tax office and shows the last 24 hours</source>
        <translation>Pregunta a los dos servicios del SRI y muestra las últimas 24 horas</translation>
    </message>
    <message>
        <source>See what is on its way to the tax office</source>
        <translation>Ver los envíos al SRI</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) need a person.</source>
        <translation>
            <numerusform>%n documento necesita a una persona.</numerusform>
            <numerusform>%n documentos necesitan a una persona.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data was opened for reading only: nothing can be sent or corrected from here.</source>
        <translation>Los datos se abrieron solo para lectura: desde aquí no se puede enviar ni corregir.</translation>
    </message>
    <message>
        <source>The queue could not be read again, this is how it was: %1</source>
        <translation>No se pudo leer otra vez la cola; así estaba: %1</translation>
    </message>
    <message>
        <source>What was authorised today cannot be read: %1</source>
        <translation>No se puede leer lo autorizado hoy: %1</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>No tiene permiso para ver esto</translation>
    </message>
    <message>
        <source>Somebody who may can say yes here, with a PIN or a badge.</source>
        <translation>Quien sí puede lo autoriza aquí, con su PIN o su credencial.</translation>
    </message>
    <message>
        <source>Ask for a yes</source>
        <translation>Pedir autorización</translation>
    </message>
    <message>
        <source>Open %1 in a browser.</source>
        <translation>Abra %1 en un navegador.</translation>
    </message>
    <message>
        <source>Send a document again</source>
        <translation>Enviar otra vez un documento</translation>
    </message>
    <message>
        <source>Send everything again</source>
        <translation>Enviar todo otra vez</translation>
    </message>
</context>
<context>
    <name>ui::QueueWords</name>
    <message>
        <source>The program cannot go on by itself. Try again; if it comes back, call support.</source>
        <translation>El programa no puede seguir solo. Intente otra vez; si se repite, llame a soporte.</translation>
    </message>
    <message>
        <source>The tax office has it and has not decided yet.</source>
        <translation>El SRI ya lo tiene y aún no decide.</translation>
    </message>
    <message>
        <source>No answer from the tax office.</source>
        <translation>El SRI no responde.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>En camino.</translation>
    </message>
    <message numerus="yes">
        <source>%n try(ies)</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuickKeys</name>
    <message>
        <source>Pages of quick keys</source>
        <translation>Páginas de teclas rápidas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Scan or find the product first, then choose its key.</source>
        <translation>Primero escanee o busque el producto, luego elija su tecla.</translation>
    </message>
    <message>
        <source>Choose a key for %1, or a key to empty.</source>
        <translation>Elija una tecla para %1, o una tecla para vaciarla.</translation>
    </message>
    <message>
        <source>Scan a product for a new key, or choose a key to empty.</source>
        <translation>Escanee un producto para una tecla nueva, o elija una para vaciarla.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>Quick key %1: %2</source>
        <translation>Tecla rápida %1: %2</translation>
    </message>
    <message>
        <source>Quick key %1: free</source>
        <translation>Tecla rápida %1: libre</translation>
    </message>
    <message>
        <source>The quick keys cannot be read: %1</source>
        <translation>No se pueden leer las teclas rápidas: %1</translation>
    </message>
</context>
<context>
    <name>ui::QuitPanel</name>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Seguir aquí</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) still wait for the tax office</source>
        <translation>
            <numerusform>%n documento aún espera al SRI</numerusform>
            <numerusform>%n documentos aún esperan al SRI</numerusform>
        </translation>
    </message>
    <message>
        <source>They are signed and stored; nothing is lost. They leave by themselves as soon as the program is open again.</source>
        <translation>Están firmados y guardados: no se pierde nada. Salen solos en cuanto el programa vuelva a abrirse.</translation>
    </message>
    <message numerus="yes">
        <source>%n more need(s) a person: look at it when you come back.</source>
        <translation>
            <numerusform>%n más necesita de alguien: revíselo al volver.</numerusform>
            <numerusform>%n más necesitan de alguien: revíselos al volver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sold while the program is being closed: Esc goes on selling.</source>
        <translation>No se vende mientras se cierra el programa: Esc para seguir vendiendo.</translation>
    </message>
</context>
<context>
    <name>ui::ReadGate</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>No se puede leer: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>ui::ReadOnlyBand</name>
    <message>
        <source>READ ONLY</source>
        <translation>SOLO LECTURA</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>No se hizo: %1.</translation>
    </message>
</context>
<context>
    <name>ui::ReportPanel</name>
    <message>
        <source>Done  Esc</source>
        <translation>Listo  Esc</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>ui::ReportView</name>
    <message>
        <source>Sales by rate</source>
        <translation>Ventas por tarifa</translation>
    </message>
    <message>
        <source>Credit notes by rate</source>
        <translation>Notas de crédito por tarifa</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>COPIA</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>reimpresión</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Fondo inicial</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Retiro de efectivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
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
        <translation>Totales</translation>
    </message>
    <message>
        <source>Sales (%1)</source>
        <translation>Ventas (%1)</translation>
    </message>
    <message>
        <source>Credit notes (%1)</source>
        <translation>Notas de crédito (%1)</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>Descuentos dados</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Propinas</translation>
    </message>
    <message>
        <source>Sales voided</source>
        <translation>Ventas anuladas</translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation>Líneas quitadas</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Cajón abierto sin venta</translation>
    </message>
    <message>
        <source>Parked sales left</source>
        <translation>Ventas en espera que quedan</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Notas de crédito</translation>
    </message>
    <message>
        <source>Not authorised yet</source>
        <translation>Sin autorizar todavía</translation>
    </message>
    <message>
        <source>Cash movements</source>
        <translation>Movimientos de efectivo</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Billetes y monedas</translation>
    </message>
</context>
<context>
    <name>ui::ResultStrip</name>
    <message>
        <source>CHANGE</source>
        <translation>CAMBIO</translation>
    </message>
    <message>
        <source>Bring the kept sale back</source>
        <translation>Recuperar la venta guardada</translation>
    </message>
    <message>
        <source>A sale that was not recorded is kept here.</source>
        <translation>Aquí se guarda una venta que no se registró.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Firmando…</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizada</translation>
    </message>
    <message>
        <source>Signed. Queued: no answer from the tax office</source>
        <translation>Firmada. En cola: el SRI no responde</translation>
    </message>
    <message>
        <source>Signed, on its way</source>
        <translation>Firmada, enviando</translation>
    </message>
    <message>
        <source>Received, waiting for authorisation</source>
        <translation>Recibida, esperando autorización</translation>
    </message>
    <message>
        <source>Last sale: change %1, %2</source>
        <translation>Última venta: cambio %1, %2</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Reimprimir el último ticket</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Send the document to the buyer&apos;s mail</source>
        <translation>Enviar el documento al correo del comprador</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the last document</source>
        <translation>Abrir el último documento</translation>
    </message>
    <message>
        <source>Last return: %1 handed out, %2</source>
        <translation>Última devolución: entregado %1, %2</translation>
    </message>
    <message>
        <source>GIVE BACK</source>
        <translation>DEVOLVER</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Nota de crédito %1</translation>
    </message>
    <message>
        <source>Not printed:</source>
        <translation>No impreso:</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>Necesita atención: %1</translation>
    </message>
    <message>
        <source>Needs attention (%1): %2</source>
        <translation>Necesita atención (%1): %2</translation>
    </message>
    <message>
        <source>Print the ticket?</source>
        <translation>¿Imprimir el ticket?</translation>
    </message>
    <message>
        <source>Signed. Queued: no internet</source>
        <translation>Firmada. En cola: sin internet</translation>
    </message>
</context>
<context>
    <name>ui::ReturnModel</name>
    <message>
        <source>%1: sold %2, came back %3, comes back now %4</source>
        <translation>%1: vendido %2, devuelto %3, se devuelve ahora %4</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>ui::ReturnPresenter</name>
    <message>
        <source>“%1” is no quantity.</source>
        <translation>«%1» no es una cantidad.</translation>
    </message>
    <message>
        <source>All of %1 came back already.</source>
        <translation>Ya se devolvió todo de %1.</translation>
    </message>
    <message>
        <source>Of %1 only %2 can come back.</source>
        <translation>De %1 solo se pueden devolver %2.</translation>
    </message>
    <message>
        <source>Choose what comes back: the quantity, then Enter.</source>
        <translation>Elija qué se devuelve: la cantidad y luego Enter.</translation>
    </message>
    <message>
        <source>Say why it comes back: the credit note needs a reason.</source>
        <translation>Diga por qué se devuelve: la nota de crédito necesita un motivo.</translation>
    </message>
    <message>
        <source>Return of %1 from %2</source>
        <translation>Devolución de %1 de %2</translation>
    </message>
    <message>
        <source>Nothing was given back. %1</source>
        <translation>No se devolvió nada. %1</translation>
    </message>
    <message>
        <source>Tip of %1 given back</source>
        <translation>Propina de %1 devuelta</translation>
    </message>
    <message>
        <source>The credit note is made, but the tip of %1 was not taken out of the drawer: %2</source>
        <translation>La nota de crédito está hecha, pero la propina de %1 no se sacó de la caja: %2</translation>
    </message>
    <message>
        <source>This ticket is of another business, with RUC %1.</source>
        <translation>Este ticket es de otro negocio, con RUC %1.</translation>
    </message>
    <message>
        <source>This ticket was made for practice or tests: there is nothing to give back.</source>
        <translation>Este ticket se hizo para practicar o en pruebas: no hay nada que devolver.</translation>
    </message>
    <message>
        <source>This ticket is a real one, and this till is only practising.</source>
        <translation>Este ticket es verdadero y esta caja solo practica.</translation>
    </message>
    <message>
        <source>This shop has no sale %1. If another branch sold it, it is taken back there.</source>
        <translation>Esta tienda no tiene la venta %1. Si la hizo otra sucursal, la devolución se hace allí.</translation>
    </message>
    <message>
        <source>This sale has nothing more of %1 that could come back.</source>
        <translation>De esta venta ya no hay %1 que se pueda devolver.</translation>
    </message>
</context>
<context>
    <name>ui::ReturnScreen</name>
    <message>
        <source>Return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Ticket, number, customer or product; then quantities</source>
        <translation>Ticket, número, cliente o producto; luego cantidades</translation>
    </message>
    <message>
        <source>Lines that can come back</source>
        <translation>Líneas que se pueden devolver</translation>
    </message>
    <message>
        <source>Why it comes back</source>
        <translation>Por qué se devuelve</translation>
    </message>
    <message>
        <source>How the money goes back</source>
        <translation>Cómo se devuelve el dinero</translation>
    </message>
    <message>
        <source>Goods go back on the shelf</source>
        <translation>Vuelve a la percha</translation>
    </message>
    <message>
        <source>TO GIVE BACK</source>
        <translation>A DEVOLVER</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Makes the credit note</source>
        <translation>Hace la nota de crédito</translation>
    </message>
    <message>
        <source>Faulty product</source>
        <translation>Producto defectuoso</translation>
    </message>
    <message>
        <source>Not what was asked for</source>
        <translation>No era lo pedido</translation>
    </message>
    <message>
        <source>Wrongly charged</source>
        <translation>Cobro equivocado</translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation>Se arrepintió</translation>
    </message>
    <message>
        <source>More than twelve months have gone by since this invoice: a credit note is not allowed any more.</source>
        <translation>Pasaron más de doce meses desde esta factura: ya no se permite una nota de crédito.</translation>
    </message>
    <message>
        <source>Everything of this sale came back already.</source>
        <translation>Ya se devolvió todo de esta venta.</translation>
    </message>
    <message>
        <source>This document cannot be taken back.</source>
        <translation>Este documento no se puede devolver.</translation>
    </message>
    <message>
        <source>No credit note for this sale</source>
        <translation>Sin nota de crédito para esta venta</translation>
    </message>
    <message>
        <source>Back to selling</source>
        <translation>Volver a vender</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No sale matches</source>
        <translation>Ninguna venta coincide</translation>
    </message>
    <message>
        <source>Try the last digits of its number, the buyer&apos;s cédula or RUC, or a product.</source>
        <translation>Pruebe con los últimos dígitos del número, la cédula o RUC del comprador, o un producto.</translation>
    </message>
    <message>
        <source>Scan the ticket</source>
        <translation>Escanee el ticket</translation>
    </message>
    <message>
        <source>Or type its number, the buyer&apos;s cédula or RUC, or a product, then Enter.</source>
        <translation>O escriba su número, la cédula o RUC del comprador, o un producto, y Enter.</translation>
    </message>
    <message>
        <source>Quantity that comes back</source>
        <translation>Cantidad que se devuelve</translation>
    </message>
    <message>
        <source>Ticket, number, customer or product</source>
        <translation>Ticket, número, cliente o producto</translation>
    </message>
    <message>
        <source>↑ ↓ choose a line   ·   quantity and Enter (empty: all of it)   ·   Esc another sale</source>
        <translation>↑ ↓ elige la línea   ·   cantidad y Enter (vacío: todo)   ·   Esc otra venta</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc back to selling</source>
        <translation>↑ ↓ elige   ·   Enter abre   ·   Esc vuelve a vender</translation>
    </message>
    <message>
        <source>left to give back: %1</source>
        <translation>queda por devolver: %1</translation>
    </message>
    <message>
        <source>sold in another month: the credit note counts in this one</source>
        <translation>vendido en otro mes: la nota de crédito cuenta en este</translation>
    </message>
    <message>
        <source>To give back %1</source>
        <translation>A devolver %1</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Como se pagó</translation>
    </message>
    <message>
        <source>The credit note is without the tip of %1: it has no place for one.</source>
        <translation>La nota de crédito va sin la propina de %1: no tiene dónde ponerla.</translation>
    </message>
    <message>
        <source>The tip of %1 does not come back with the credit note: it has no place for one.</source>
        <translation>La propina de %1 no vuelve con la nota de crédito: no tiene dónde ponerla.</translation>
    </message>
    <message>
        <source>Give the tip back too, in cash: %1</source>
        <translation>Devolver también la propina, en efectivo: %1</translation>
    </message>
    <message>
        <source>tip in cash %1</source>
        <translation>propina en efectivo %1</translation>
    </message>
    <message>
        <source>It was sold to final consumer. The tax rule allows neither a credit note nor an annulment for such a sale: no tax document can take it back.</source>
        <translation>Se vendió a consumidor final. La norma tributaria no permite nota de crédito ni anulación para una venta así: ningún comprobante puede deshacerla.</translation>
    </message>
    <message>
        <source>What the shop allows stays open: change the product for another, or keep its value for the customer&apos;s next purchase.</source>
        <translation>Queda lo que la tienda permita: cambiar el producto por otro, o guardar su valor para la próxima compra del cliente.</translation>
    </message>
    <message>
        <source>What the shop offers: %1</source>
        <translation>Lo que ofrece la tienda: %1</translation>
    </message>
    <message>
        <source>The tax office did not take this invoice, so there is nothing to credit yet. Correct it and send it again with the same number; once it is authorised the goods can come back.</source>
        <translation>El SRI no aceptó esta factura, así que todavía no hay qué acreditar. Corríjala y envíela de nuevo con el mismo número; cuando esté autorizada se podrá hacer la devolución.</translation>
    </message>
    <message>
        <source>The tax office has not authorised this invoice yet, and a credit note needs an authorised one. This page goes on by itself as soon as the answer is there.</source>
        <translation>El SRI todavía no autoriza esta factura, y la nota de crédito necesita una autorizada. Esta página sigue sola en cuanto llegue la respuesta.</translation>
    </message>
    <message>
        <source>It belongs to another business, or was made for tests while this till sells in earnest (or the other way round). A credit note is made where the sale was made.</source>
        <translation>Es de otro negocio, o se hizo en pruebas mientras esta caja vende de verdad (o al revés). La nota de crédito se hace donde se hizo la venta.</translation>
    </message>
    <message>
        <source>Look at the sending</source>
        <translation>Ver los envíos</translation>
    </message>
    <message>
        <source>The sales cannot be read</source>
        <translation>No se pueden leer las ventas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ui::SalePresenter</name>
    <message>
        <source>This sale was being charged when the program stopped. Charge it again: it is never invoiced twice.</source>
        <translation>Esta venta se estaba cobrando cuando el programa se detuvo. Cóbrela de nuevo: nunca se factura dos veces.</translation>
    </message>
    <message>
        <source>The sale that was open when the program stopped is back.</source>
        <translation>Volvió la venta que estaba abierta cuando el programa se detuvo.</translation>
    </message>
    <message>
        <source>The next product: %1 units.</source>
        <translation>Próximo producto: %1 unidades.</translation>
    </message>
    <message>
        <source>%1 is not on sale any more.</source>
        <translation>%1 ya no está a la venta.</translation>
    </message>
    <message>
        <source>Add a product first.</source>
        <translation>Primero agregue un producto.</translation>
    </message>
    <message>
        <source>“%1” is no quantity.</source>
        <translation>«%1» no es una cantidad.</translation>
    </message>
    <message>
        <source>“%1” is no discount: a percentage, or money with the mark first.</source>
        <translation>«%1» no es un descuento: escriba un porcentaje, o dinero con la coma al inicio.</translation>
    </message>
    <message>
        <source>The discount is larger than the line.</source>
        <translation>El descuento es mayor que la línea.</translation>
    </message>
    <message>
        <source>“%1” is no price.</source>
        <translation>«%1» no es un precio.</translation>
    </message>
    <message>
        <source>Sale voided.</source>
        <translation>Venta anulada.</translation>
    </message>
    <message>
        <source>The customer is on this sale but was not kept: %1</source>
        <translation>El cliente está en esta venta pero no se guardó: %1</translation>
    </message>
    <message>
        <source>There is nothing to charge yet.</source>
        <translation>Todavía no hay nada que cobrar.</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>«%1» no es un monto.</translation>
    </message>
    <message>
        <source>Only cash gives change: a card pays %1 exactly.</source>
        <translation>Solo el efectivo da cambio: la tarjeta paga %1 exactos.</translation>
    </message>
    <message>
        <source>This sale was already recorded as %1; nothing was made twice.</source>
        <translation>Esta venta ya estaba registrada como %1; no se duplicó nada.</translation>
    </message>
    <message>
        <source>The sale was not recorded and is back here. %1</source>
        <translation>La venta no se registró y está aquí de nuevo. %1</translation>
    </message>
    <message>
        <source>The previous sale was not recorded; it is kept: bring it back below. %1</source>
        <translation>La venta anterior no se registró; está guardada: recupérela abajo. %1</translation>
    </message>
    <message>
        <source>The kept sale is back.</source>
        <translation>Volvió la venta guardada.</translation>
    </message>
    <message>
        <source>The document was not signed again and is back here. %1</source>
        <translation>El documento no se firmó de nuevo y está otra vez aquí. %1</translation>
    </message>
    <message>
        <source>%1 stays as it was; it still waits to be corrected.</source>
        <translation>%1 queda como estaba; sigue pendiente de corregir.</translation>
    </message>
    <message>
        <source>Taxes round to whole cents: the discount is %1.</source>
        <translation>Los impuestos se redondean al centavo: el descuento es de %1.</translation>
    </message>
    <message>
        <source>The sale that was being charged when the program stopped is invoice %1. It is recorded; do not charge it again.</source>
        <translation>La venta que se estaba cobrando cuando el programa se detuvo es la factura %1. Está registrada; no la cobre otra vez.</translation>
    </message>
    <message>
        <source>Sale of %1</source>
        <translation>Venta de %1</translation>
    </message>
    <message>
        <source>The shop has no price lists.</source>
        <translation>El local no tiene listas de precios.</translation>
    </message>
    <message>
        <source>Another price list</source>
        <translation>Otra lista de precios</translation>
    </message>
    <message>
        <source>“%1” is no number of a parked sale.</source>
        <translation>«%1» no es número de una venta en espera.</translation>
    </message>
    <message>
        <source>Sign or leave the document first.</source>
        <translation>Primero firme o deje el documento.</translation>
    </message>
    <message>
        <source>Park the sale</source>
        <translation>Dejar la venta en espera</translation>
    </message>
    <message>
        <source>The sale stays here. %1</source>
        <translation>La venta sigue aquí. %1</translation>
    </message>
    <message>
        <source>No parked sale has the number %1.</source>
        <translation>Ninguna venta en espera tiene el número %1.</translation>
    </message>
    <message>
        <source>Nothing is parked.</source>
        <translation>No hay ventas en espera.</translation>
    </message>
    <message>
        <source>The parked sale %1 cannot be brought back now.</source>
        <translation>La venta en espera %1 no se puede recuperar ahora.</translation>
    </message>
    <message>
        <source>The parked sale %1 is back.</source>
        <translation>La venta en espera %1 está de vuelta.</translation>
    </message>
    <message>
        <source>Another till has already taken the parked sale %1.</source>
        <translation>Otra caja ya recuperó la venta en espera %1.</translation>
    </message>
    <message>
        <source>Cancel the parked sale %1</source>
        <translation>Anular la venta en espera %1</translation>
    </message>
    <message>
        <source>The parked sale %1 is cancelled.</source>
        <translation>La venta en espera %1 quedó anulada.</translation>
    </message>
    <message>
        <source>Discount of %1 on %2</source>
        <translation>Descuento de %1 en %2</translation>
    </message>
    <message>
        <source>A document that is corrected takes discounts line by line.</source>
        <translation>Un documento que se corrige lleva descuentos línea por línea.</translation>
    </message>
    <message>
        <source>The discount is larger than the sale.</source>
        <translation>El descuento es mayor que la venta.</translation>
    </message>
    <message>
        <source>Discount of %1 on the whole sale</source>
        <translation>Descuento de %1 a toda la venta</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>Precio de %1</translation>
    </message>
    <message>
        <source>Of %1 %2 are left, and the sale has %3.</source>
        <translation>De %1 quedan %2 y la venta lleva %3.</translation>
    </message>
    <message>
        <source>A tip is at most 10 % of the sale before taxes: %1.</source>
        <translation>La propina es como máximo el 10 % de la venta sin impuestos: %1.</translation>
    </message>
    <message>
        <source>This was not noted in the trail: %1</source>
        <translation>Esto no quedó en el registro: %1</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Void the sale of %1</source>
        <translation>Anular la venta de %1</translation>
    </message>
    <message>
        <source>Sending the mail…</source>
        <translation>Enviando el correo…</translation>
    </message>
    <message>
        <source>%1 was mailed to %2.</source>
        <translation>%1 se envió a %2.</translation>
    </message>
    <message>
        <source>It was not mailed: the buyer has no address.</source>
        <translation>No se envió: el comprador no tiene correo.</translation>
    </message>
    <message>
        <source>%1 is not in use any more in the shop&apos;s list of customers.</source>
        <translation>%1 está fuera de uso en la lista de clientes del local.</translation>
    </message>
    <message>
        <source>%1 is missing. %2 takes several payments.</source>
        <translation>Faltan %1. %2 recibe varios pagos.</translation>
    </message>
    <message>
        <source>Parked as number %1. %2 brings it back.</source>
        <translation>En espera con el número %1. %2 la recupera.</translation>
    </message>
    <message>
        <source>%1 has no price: type it and press %2.</source>
        <translation>%1 no tiene precio: escríbalo y presione %2.</translation>
    </message>
    <message>
        <source>%1 was mailed, but not to all. %2</source>
        <translation>%1 se envió por correo, pero no a todos. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s): a cédula has 10 and a RUC 13. %1 again takes it for a passport.</source>
        <translation>
            <numerusform>%n dígito: una cédula tiene 10 y un RUC 13. %1 otra vez lo toma como pasaporte.</numerusform>
            <numerusform>%n dígitos: una cédula tiene 10 y un RUC 13. %1 otra vez lo toma como pasaporte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 %2 are left.</source>
        <translation>De %1 quedan %2.</translation>
    </message>
    <message>
        <source>Not every line has the price of the list: %1</source>
        <translation>No todas las líneas tienen el precio de la lista: %1</translation>
    </message>
    <message>
        <source>Prices have changed: %1. The sale comes to %2 now; %3 sets another price.</source>
        <translation>Los precios cambiaron: %1. La venta suma ahora %2; %3 pone otro precio.</translation>
    </message>
    <message>
        <source>The open sale cannot be kept on the disk: after a power cut it would be gone. %1</source>
        <translation>La venta abierta no se puede guardar en el disco: con un corte de luz se perdería. %1</translation>
    </message>
    <message>
        <source>%1 costs %2. Read only: nothing can be sold now.</source>
        <translation>%1 cuesta %2. Solo lectura: ahora no se puede vender.</translation>
    </message>
    <message>
        <source>One unit is the least; %1 takes the line away.</source>
        <translation>Lo mínimo es una unidad; %1 quita la línea.</translation>
    </message>
    <message>
        <source>“%1” looks like a code: Enter adds the product.</source>
        <translation>«%1» parece un código: Enter agrega el producto.</translation>
    </message>
    <message>
        <source>No sale is kept here.</source>
        <translation>No hay ninguna venta guardada aquí.</translation>
    </message>
    <message>
        <source>It is being signed; the ticket comes right after.</source>
        <translation>Se está firmando; el ticket sale enseguida.</translation>
    </message>
    <message>
        <source>There is no ticket to print yet.</source>
        <translation>Todavía no hay ningún ticket que imprimir.</translation>
    </message>
    <message>
        <source>Copy of %1: %2</source>
        <translation>Copia de %1: %2</translation>
    </message>
    <message>
        <source>There is no document of a moment ago to mail: open it among the documents.</source>
        <translation>No hay un documento reciente que enviar: ábralo en Documentos.</translation>
    </message>
    <message>
        <source>Not every line could be looked up at its price of now: %1</source>
        <translation>No todas las líneas pudieron buscarse con su precio de ahora: %1</translation>
    </message>
</context>
<context>
    <name>ui::SaleScreen</name>
    <message>
        <source>%1 received for a sale of %2? Enter: yes, it is money. Esc: no.</source>
        <translation>¿Recibió %1 por una venta de %2? Enter: sí, es dinero. Esc: no.</translation>
    </message>
    <message>
        <source>Lines of the sale</source>
        <translation>Líneas de la venta</translation>
    </message>
    <message>
        <source>Exact cash, or the amount typed before</source>
        <translation>Efectivo exacto, o el monto escrito antes</translation>
    </message>
    <message>
        <source>Several payments</source>
        <translation>Varios pagos</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Escanee o escriba un producto</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Buscar producto</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 unidades</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>Salir  Esc</translation>
    </message>
    <message>
        <source>The document stays as it was</source>
        <translation>El documento queda como estaba</translation>
    </message>
    <message>
        <source>Correcting %1 (same number)</source>
        <translation>Corrigiendo %1 (mismo número)</translation>
    </message>
    <message>
        <source>Same number; the payments that were sent follow the total</source>
        <translation>Mismo número; los pagos que se enviaron se ajustan al total</translation>
    </message>
    <message>
        <source>This is a ticket: finish the sale first, then scan it to take goods back.</source>
        <translation>Es un ticket: primero termine la venta y luego escanéelo para la devolución.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation>%1, exacto</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Aún no hay productos</translation>
    </message>
    <message>
        <source>Create a product</source>
        <translation>Crear producto</translation>
    </message>
    <message>
        <source>%1 finds by name   ·   3* before a code adds three
%2 charges cash   ·   %3 shows every key</source>
        <translation>%1 busca por nombre   ·   3* antes del código agrega tres
%2 cobra en efectivo   ·   %3 muestra las teclas</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Firmar de nuevo</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Arrange the quick keys</source>
        <translation>Ordenar las teclas rápidas</translation>
    </message>
    <message>
        <source>This is an employee&apos;s badge, and nothing asks for one now. %1 changes the cashier.</source>
        <translation>Es la credencial de un empleado y ahora nada la pide. %1 cambia de cajero.</translation>
    </message>
    <message>
        <source>Look at quantity, price, discount and IVA of each line: Up and Down choose one.</source>
        <translation>Revise cantidad, precio, descuento e IVA de cada línea: Arriba y Abajo eligen una.</translation>
    </message>
    <message>
        <source>Leave without signing? The changes made here are dropped: Esc again leaves, %1 signs.</source>
        <translation>¿Salir sin firmar? Se descartan los cambios hechos aquí: Esc otra vez sale, %1 firma.</translation>
    </message>
    <message>
        <source>%1 signs with the payments that were sent; %2 chooses others. Esc clears the box.</source>
        <translation>%1 firma con los pagos que se enviaron; %2 elige otros. Esc limpia la casilla.</translation>
    </message>
    <message>
        <source>Above %1 the buyer must be named: type the cédula or RUC and press %2.</source>
        <translation>Sobre %1 el comprador debe identificarse: escriba la cédula o el RUC y presione %2.</translation>
    </message>
    <message>
        <source>Its date is %1; it is part of the access key and does not change. Is the clock of this computer right? Then sign again. Is the time to transmit over? Ask your accountant.</source>
        <translation>Su fecha es %1; forma parte de la clave de acceso y no cambia. ¿Está bien el reloj de este equipo? Entonces firme de nuevo. ¿Se pasó el plazo para transmitir? Consulte con su contador.</translation>
    </message>
    <message>
        <source>“%1” is no number of copies: 1 to %2.</source>
        <translation>«%1» no es un número de copias: de 1 a %2.</translation>
    </message>
    <message>
        <source>Read only: nothing can be sold now</source>
        <translation>Solo lectura: ahora no se puede vender</translation>
    </message>
    <message>
        <source>A code or a name still tells a price. Documents, products and customers can be looked at.</source>
        <translation>Un código o un nombre aún dice el precio. Se pueden ver documentos, productos y clientes.</translation>
    </message>
    <message>
        <source>Bring in the shop&apos;s list, create the first product here, or scan it: an unknown code offers to create it.</source>
        <translation>Importe la lista de la tienda, cree aquí el primer producto o escanéelo: un código desconocido ofrece crearlo.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>There is no sale to void.</source>
        <translation>No hay ninguna venta que anular.</translation>
    </message>
    <message>
        <source>%1 were already taken for this sale: give them back first. %2 again voids it.</source>
        <translation>Ya se recibieron %1 por esta venta: devuélvalos primero. %2 otra vez la anula.</translation>
    </message>
    <message>
        <source>No product has the code %1.</source>
        <translation>Ningún producto tiene el código %1.</translation>
    </message>
    <message>
        <source>No product has the code %1. Enter creates it, Esc forgets it.</source>
        <translation>Ningún producto tiene el código %1. Enter lo crea, Esc lo olvida.</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>No hay un turno abierto</translation>
    </message>
    <message>
        <source>%1 opens it: count the cash in the drawer and sell.</source>
        <translation>%1 lo abre: cuente el efectivo del cajón y venda.</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Abrir el turno</translation>
    </message>
</context>
<context>
    <name>ui::ScannerCard</name>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Sign that it puts before every code</source>
        <translation>Signo que pone antes de cada código</translation>
    </message>
    <message>
        <source>EAN beginnings with the weight inside (20 to 29)</source>
        <translation>Comienzos de EAN con el peso dentro (20 a 29)</translation>
    </message>
    <message>
        <source>EAN beginnings with the price inside (20 to 29)</source>
        <translation>Comienzos de EAN con el precio dentro (20 a 29)</translation>
    </message>
    <message>
        <source>Beginning of customer cards</source>
        <translation>Comienzo de las tarjetas de cliente</translation>
    </message>
    <message>
        <source>Beginning of employee badges</source>
        <translation>Comienzo de las credenciales</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Probar el escáner</translation>
    </message>
    <message>
        <source>Scan three codes, one after the other.</source>
        <translation>Escanee tres códigos, uno tras otro.</translation>
    </message>
    <message>
        <source>%1 of %2 read: %3</source>
        <translation>%1 de %2 leídos: %3</translation>
    </message>
    <message>
        <source>Three codes read. Keys at most %1 ms apart are a scan.</source>
        <translation>Tres códigos leídos. Teclas a lo sumo a %1 ms son un escaneo.</translation>
    </message>
    <message>
        <source>Keys at most %1 ms apart are a scan.</source>
        <translation>Teclas a lo sumo a %1 ms son un escaneo.</translation>
    </message>
</context>
<context>
    <name>ui::SearchPopup</name>
    <message>
        <source>↑ ↓ choose   ·   Enter takes   ·   Esc closes</source>
        <translation>↑ ↓ elegir   ·   Enter toma   ·   Esc cierra</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Type a name, a code or a part of it.</source>
        <translation>Escriba un nombre, un código o una parte.</translation>
    </message>
    <message>
        <source>No product matches “%1”.</source>
        <translation>Ningún producto coincide con «%1».</translation>
    </message>
    <message>
        <source>Type a cédula, a RUC or a name.</source>
        <translation>Escriba una cédula, un RUC o un nombre.</translation>
    </message>
    <message>
        <source>No customer matches “%1”. Enter writes them down.</source>
        <translation>Ningún cliente coincide con «%1». Enter lo registra.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
</context>
<context>
    <name>ui::SettingsScreen</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Final consumer up to (with taxes)</source>
        <translation>Consumidor final hasta (con impuestos)</translation>
    </message>
    <message>
        <source>Ask once when the change would exceed</source>
        <translation>Preguntar una vez si el cambio supera</translation>
    </message>
    <message>
        <source>RUC of the software provider</source>
        <translation>RUC del proveedor del software</translation>
    </message>
    <message>
        <source>Signature profile</source>
        <translation>Perfil de la firma</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen criptográfico</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>A: three references</source>
        <translation>A: tres referencias</translation>
    </message>
    <message>
        <source>B: two references</source>
        <translation>B: dos referencias</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Set up another shop</source>
        <translation>Configurar otra tienda</translation>
    </message>
    <message>
        <source>Mostrador %1  ·  %2  ·  data in %3</source>
        <translation>Mostrador %1  ·  %2  ·  datos en %3</translation>
    </message>
    <message>
        <source>No shop is set up yet.</source>
        <translation>Todavía no hay una tienda configurada.</translation>
    </message>
    <message>
        <source>%1, RUC %2, issue point %3-%4, %5</source>
        <translation>%1, RUC %2, punto de emisión %3-%4, %5</translation>
    </message>
    <message>
        <source>Type an amount like 50.00.</source>
        <translation>Escriba un monto como 50,00.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>A RUC has 13 digits and ends in 001.</source>
        <translation>Un RUC tiene 13 dígitos y termina en 001.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Shop and form of the signature</source>
        <translation>Tienda y forma de la firma</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>RIMPE regime</source>
        <translation>Régimen RIMPE</translation>
    </message>
    <message>
        <source>Withholding agent: resolution number</source>
        <translation>Agente de retención: número de resolución</translation>
    </message>
    <message>
        <source>Special taxpayer: resolution number</source>
        <translation>Contribuyente especial: número de resolución</translation>
    </message>
    <message>
        <source>Large taxpayer: resolution</source>
        <translation>Gran contribuyente: resolución</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
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
        <translation>Logo en el documento impreso</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Price checkers, tablets and programs that use this till over the network.</source>
        <translation>Verificadores de precios, tabletas y programas que usan esta caja por la red.</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>The printer of the tickets, the cash drawer, and when a ticket is printed.</source>
        <translation>La impresora de los tickets, el cajón de dinero y cuándo se imprime un ticket.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who works here, their PINs and badges, what each may do, and the audit trail.</source>
        <translation>Quiénes trabajan aquí, sus PIN y credenciales, lo que cada uno puede hacer, y la bitácora.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>The server that invoices are sent to their buyers through.</source>
        <translation>El servidor por el que las facturas llegan a sus compradores.</translation>
    </message>
    <message>
        <source>Scanner, tips, keys and customer display</source>
        <translation>Escáner, propina, teclas y pantalla del cliente</translation>
    </message>
    <message>
        <source>Change the data of the issuer</source>
        <translation>Cambiar los datos del emisor</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Razón social</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Main address</source>
        <translation>Dirección matriz</translation>
    </message>
    <message>
        <source>Address of this branch</source>
        <translation>Dirección de este establecimiento</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Listas de precios</translation>
    </message>
    <message>
        <source>Other prices for some customers, for a whole list of products at once.</source>
        <translation>Otros precios para algunos clientes, para toda una lista de productos a la vez.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Whether selling needs one, what difference its count may show, and when cash goes to the safe.</source>
        <translation>Si hace falta para vender, qué diferencia se acepta al cerrar y cuándo llevar efectivo a la caja fuerte.</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Turnos cerrados</translation>
    </message>
    <message>
        <source>The Z closings of this till, to be read and printed again.</source>
        <translation>Los cierres Z de esta caja, para verlos e imprimirlos otra vez.</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Ajustes del turno</translation>
    </message>
</context>
<context>
    <name>ui::ShiftCenter</name>
    <message>
        <source>The shift is open since %1.</source>
        <translation>El turno está abierto desde el %1.</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Abrir el turno</translation>
    </message>
    <message>
        <source>Shift open with %1 in the drawer.</source>
        <translation>Turno abierto con %1 en el cajón.</translation>
    </message>
    <message>
        <source>Drawer opened: %1.</source>
        <translation>Cajón abierto: %1.</translation>
    </message>
    <message>
        <source>The drawer does not open: it opens through the printer.</source>
        <translation>El cajón no se abre: se abre por medio de la impresora.</translation>
    </message>
    <message>
        <source>There is much cash in the drawer: take some to the safe (Cash out).</source>
        <translation>Hay mucho efectivo en el cajón: retire una parte (Retiro de efectivo).</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Ajustes del turno</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Close the shift with a difference</source>
        <translation>Cerrar el turno con una diferencia</translation>
    </message>
    <message>
        <source>Cancel a parked sale</source>
        <translation>Anular una venta en espera</translation>
    </message>
    <message>
        <source>Cancelled at the close of the shift</source>
        <translation>Anulada al cerrar el turno</translation>
    </message>
    <message>
        <source>Look at a closed shift</source>
        <translation>Ver un turno cerrado</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Impreso.</translation>
    </message>
    <message>
        <source>Z %1 is stored. %2.</source>
        <translation>El Z %1 quedó guardado. %2.</translation>
    </message>
    <message>
        <source>The slip was not printed.</source>
        <translation>El comprobante no se imprimió.</translation>
    </message>
    <message>
        <source>Stored, but the slip was not printed: Cash in or Cash out, then %1, prints it.</source>
        <translation>Guardado, pero el comprobante no se imprimió: en Entrada o Retiro de efectivo, %1 lo imprime.</translation>
    </message>
    <message>
        <source>Not printed: %1 tries again.</source>
        <translation>No impreso: %1 lo intenta otra vez.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>How many documents wait cannot be read: %1</source>
        <translation>No se puede leer cuántos documentos esperan: %1</translation>
    </message>
    <message>
        <source>The parked sales cannot be read: %1</source>
        <translation>No se pueden leer las ventas en espera: %1</translation>
    </message>
</context>
<context>
    <name>ui::ShiftSettings</name>
    <message>
        <source>Type the amounts such as 5 or 5.00.</source>
        <translation>Escriba los valores, por ejemplo 5 o 5,00.</translation>
    </message>
    <message>
        <source>Settings of the shift</source>
        <translation>Ajustes del turno</translation>
    </message>
    <message>
        <source>A sale needs a shift that somebody opened</source>
        <translation>Para vender hace falta un turno abierto por alguien</translation>
    </message>
    <message>
        <source>When the shop has employees</source>
        <translation>Cuando el local tiene empleados</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never: the first sale opens it</source>
        <translation>Nunca: la primera venta lo abre</translation>
    </message>
    <message>
        <source>A difference above this amount needs a supervisor and a reason</source>
        <translation>Una diferencia mayor que este valor necesita un supervisor y un motivo</translation>
    </message>
    <message>
        <source>Remind to take cash to the safe above this amount; 0 = never</source>
        <translation>Recordar el retiro de efectivo por encima de este valor; 0 = nunca</translation>
    </message>
    <message>
        <source>Store  Enter</source>
        <translation>Guardar  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>Settings are open: Esc to go on selling.</source>
        <translation>Los ajustes están abiertos: Esc para seguir vendiendo.</translation>
    </message>
</context>
<context>
    <name>ui::ShiftWords</name>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Tarjeta de débito</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Tarjeta de crédito</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation>Dinero electrónico</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>A crédito</translation>
    </message>
    <message>
        <source>Not subject to IVA</source>
        <translation>No objeto de IVA</translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation>Exento de IVA</translation>
    </message>
    <message>
        <source>IVA %1</source>
        <translation>IVA %1</translation>
    </message>
    <message>
        <source>IVA, code %1</source>
        <translation>IVA, código %1</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Retiro de efectivo</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Cajón abierto sin venta</translation>
    </message>
    <message>
        <source>Change for the drawer</source>
        <translation>Sencillo para el cajón</translation>
    </message>
    <message>
        <source>Money put in by the owner</source>
        <translation>Aporte del dueño</translation>
    </message>
    <message>
        <source>Advance given back</source>
        <translation>Anticipo devuelto</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Cash taken to the safe</source>
        <translation>Retiro a caja fuerte</translation>
    </message>
    <message>
        <source>Supplier paid</source>
        <translation>Pago a proveedor</translation>
    </message>
    <message>
        <source>Small expense</source>
        <translation>Gasto menor</translation>
    </message>
    <message>
        <source>Advance to staff</source>
        <translation>Anticipo al personal</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Cambiar un billete</translation>
    </message>
    <message>
        <source>Check the cash</source>
        <translation>Revisar el efectivo</translation>
    </message>
    <message>
        <source>Test the drawer</source>
        <translation>Probar el cajón</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Vuelto mal dado</translation>
    </message>
    <message>
        <source>A sale was not entered</source>
        <translation>Una venta no se registró</translation>
    </message>
    <message>
        <source>An expense was not entered</source>
        <translation>Un gasto no se registró</translation>
    </message>
    <message>
        <source>Loss or theft</source>
        <translation>Pérdida o robo</translation>
    </message>
    <message>
        <source>No explanation</source>
        <translation>Sin explicación</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Cierre Z %1</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>Sin diferencia</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>Faltan %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>Sobran %1</translation>
    </message>
</context>
<context>
    <name>ui::SignInScreen</name>
    <message>
        <source>Who is at the till?</source>
        <translation>¿Quién está en la caja?</translation>
    </message>
    <message>
        <source>Arrows choose, then the PIN and Enter. Or pass your badge.</source>
        <translation>Elija con las flechas; luego el PIN y Enter. O pase su credencial.</translation>
    </message>
    <message>
        <source>People of the shop</source>
        <translation>Personas del negocio</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The people of the shop cannot be read</source>
        <translation>No se puede leer la lista de personas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 has no PIN: pass the badge.</source>
        <translation>%1 no tiene PIN: pase la credencial.</translation>
    </message>
    <message>
        <source>Mostrador</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Till %1-%2</source>
        <translation>Caja %1-%2</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nada espera ser enviado</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to be sent</source>
        <translation>
            <numerusform>%n documento por enviar</numerusform>
            <numerusform>%n documentos por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>El certificado caducó</translation>
    </message>
    <message numerus="yes">
        <source>Certificate: %n day(s)</source>
        <translation>
            <numerusform>Certificado: %n día</numerusform>
            <numerusform>Certificado: %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no badge. Pass the badge, or type the PIN.</source>
        <translation>Eso no es una credencial. Pase la credencial o escriba el PIN.</translation>
    </message>
    <message>
        <source>Your session is over: your PIN was changed or you were switched off. The sale is kept.</source>
        <translation>Su sesión terminó: cambiaron su PIN o le quitaron el acceso. La venta se conserva.</translation>
    </message>
    <message>
        <source>Read only: nobody can sign in now</source>
        <translation>Solo lectura: ahora nadie puede entrar</translation>
    </message>
    <message>
        <source>The data folder cannot be written, not even who comes and goes. Nothing is lost. See to the disk and to the rights of the folder, then open the program again.</source>
        <translation>No se puede escribir en la carpeta de datos, ni siquiera quién entra y sale. Nada se ha perdido. Revise el disco y los permisos de la carpeta, y abra el programa de nuevo.</translation>
    </message>
</context>
<context>
    <name>ui::SoundsCard</name>
    <message>
        <source>Choose a sound</source>
        <translation>Elegir un sonido</translation>
    </message>
    <message>
        <source>Sounds (*.wav)</source>
        <translation>Sonidos (*.wav)</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Everything that is heard is also seen: a good code flashes its line, the others are told in words below the entry box.</source>
        <translation>Todo lo que se oye también se ve: un código bueno hace brillar su línea, lo demás se dice con palabras bajo la caja de entrada.</translation>
    </message>
    <message>
        <source>Sounds at the counter</source>
        <translation>Sonidos en el mostrador</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>A code was found</source>
        <translation>El código se encontró</translation>
    </message>
    <message>
        <source>A code is not known</source>
        <translation>El código no se conoce</translation>
    </message>
    <message>
        <source>Something has to be read</source>
        <translation>Hay algo que leer</translation>
    </message>
    <message>
        <source>The usual tone</source>
        <translation>El tono de siempre</translation>
    </message>
    <message>
        <source>Own sound: %1</source>
        <translation>Sonido propio: %1</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose a sound: %1</source>
        <translation>Elegir un sonido: %1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen: %1</source>
        <translation>Escuchar: %1</translation>
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
        <translation>Cerrar  Esc</translation>
    </message>
    <message>
        <source>Ends the program; nothing is lost</source>
        <translation>Termina el programa; no se pierde nada</translation>
    </message>
    <message>
        <source>Opening the shop&apos;s data…</source>
        <translation>Abriendo los datos de la tienda…</translation>
    </message>
    <message>
        <source>The folder with the data answers slowly. A network drive or a memory stick may need a while.</source>
        <translation>La carpeta de los datos responde despacio. Una unidad de red o una memoria USB puede tardar un poco.</translation>
    </message>
    <message>
        <source>Asking the keyring for the shop&apos;s key…</source>
        <translation>Pidiendo la clave de la tienda al llavero…</translation>
    </message>
    <message>
        <source>The keyring of this computer may be waiting for its password: look for its window and type it there.</source>
        <translation>El llavero de esta computadora puede estar esperando su contraseña: busque su ventana y escríbala ahí.</translation>
    </message>
    <message>
        <source>Checking what is stored…</source>
        <translation>Revisando lo guardado…</translation>
    </message>
    <message>
        <source>After a power cut, or with a new version, everything is checked before the first sale.</source>
        <translation>Después de un corte de luz, o con una versión nueva, se revisa todo antes de la primera venta.</translation>
    </message>
    <message>
        <source>Opening the practice tax office…</source>
        <translation>Abriendo el SRI de práctica…</translation>
    </message>
    <message>
        <source>It reads back what was practised before.</source>
        <translation>Lee lo que se practicó antes.</translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message>
        <source>Documents made here have no fiscal value.</source>
        <translation>Los documentos hechos aquí no tienen valor tributario.</translation>
    </message>
    <message>
        <source>Shop %1, issue point %2</source>
        <translation>Tienda %1, punto de emisión %2</translation>
    </message>
    <message>
        <source>No internet</source>
        <translation>Sin internet</translation>
    </message>
    <message>
        <source>Internet works</source>
        <translation>Hay internet</translation>
    </message>
    <message>
        <source>Selling goes on; documents leave when it is back</source>
        <translation>La venta sigue; los documentos salen cuando vuelva</translation>
    </message>
    <message>
        <source>SRI</source>
        <translation>SRI</translation>
    </message>
    <message>
        <source>The tax office answers</source>
        <translation>El SRI responde</translation>
    </message>
    <message>
        <source>SRI silent</source>
        <translation>SRI no responde</translation>
    </message>
    <message>
        <source>The tax office does not answer; trying by itself</source>
        <translation>El SRI no responde; se intenta solo</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n por corregir</numerusform>
            <numerusform>%n por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>No hay nada por enviar</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 hace %2</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days left</comment>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>La firma es válida hasta el %1</translation>
    </message>
    <message>
        <source>Key in file</source>
        <translation>Clave en archivo</translation>
    </message>
    <message>
        <source>There is no keyring on this computer; the signing key is kept in a protected file</source>
        <translation>Esta computadora no tiene llavero; la clave de firma se guarda en un archivo protegido</translation>
    </message>
    <message>
        <source>No news: nothing has been sent yet since the program opened</source>
        <translation>Sin novedad: aún no se ha enviado nada desde que se abrió el programa</translation>
    </message>
    <message>
        <source>%1 is signed in. %2: lock, or change the cashier</source>
        <translation>%1 está en la caja. %2: bloquear o cambiar de cajero</translation>
    </message>
    <message>
        <source>Documents that need a person: %1</source>
        <translation>Documentos que necesitan a una persona: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) on the way: %1</source>
        <translation>
            <numerusform>%n documento en camino: %1</numerusform>
            <numerusform>%n documentos en camino: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>Sin turno</translation>
    </message>
    <message>
        <source>No shift is open: open one to sell</source>
        <translation>Ningún turno abierto: abra uno para vender</translation>
    </message>
    <message>
        <source>No shift is open: the first sale opens it</source>
        <translation>Ningún turno abierto: la primera venta lo abre</translation>
    </message>
    <message>
        <source>Shift of %1</source>
        <translation>Turno del %1</translation>
    </message>
    <message>
        <source>The shift of %1 was never closed</source>
        <translation>El turno del %1 no se cerró</translation>
    </message>
    <message>
        <source>The shift is open since %1</source>
        <translation>Turno abierto desde las %1</translation>
    </message>
    <message>
        <source>No printer is chosen: nothing is printed on paper</source>
        <translation>Ninguna impresora elegida: no se imprime en papel</translation>
    </message>
    <message>
        <source>Printer “%1”</source>
        <translation>Impresora «%1»</translation>
    </message>
    <message>
        <source>Take cash out</source>
        <translation>Retiro de efectivo</translation>
    </message>
    <message>
        <source>There is much cash in the drawer: take some to the safe</source>
        <translation>Hay mucho efectivo en el cajón: lleve una parte a la caja fuerte</translation>
    </message>
    <message>
        <source>The drawer opens through the printer. %1: open it without a sale</source>
        <translation>El cajón se abre por la impresora. %1: abrirlo sin venta</translation>
    </message>
    <message>
        <source>The drawer opens only with its key while the printer is off</source>
        <translation>El cajón solo se abre con su llave mientras la impresora no funciona</translation>
    </message>
    <message>
        <source>The battery runs low, %1 %: plug this computer in</source>
        <translation>La batería se agota, %1 %: conecte este computador a la corriente</translation>
    </message>
</context>
<context>
    <name>ui::TenderKindsCard</name>
    <message>
        <source>Ways to pay</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Add a way to pay</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save the ways to pay</source>
        <translation>Guardar formas de pago</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>For the tax office</source>
        <translation>Para el SRI</translation>
    </message>
    <message>
        <source>Asks for its number</source>
        <translation>Pide número de comprobante</translation>
    </message>
    <message>
        <source>Opens the drawer</source>
        <translation>Abre el cajón</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>New way to pay</source>
        <translation>Forma de pago nueva</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nombre de %1</translation>
    </message>
    <message>
        <source>%1, for the tax office</source>
        <translation>%1, para el SRI</translation>
    </message>
    <message>
        <source>%1 asks for the number of its voucher</source>
        <translation>%1 pide el número de su comprobante</translation>
    </message>
    <message>
        <source>%1 opens the drawer</source>
        <translation>%1 abre el cajón</translation>
    </message>
    <message>
        <source>%1 is in use</source>
        <translation>%1 está activa</translation>
    </message>
    <message>
        <source>There is room for %1 ways to pay.</source>
        <translation>Caben %1 formas de pago.</translation>
    </message>
    <message>
        <source>Two ways to pay have the name %1.</source>
        <translation>Dos formas de pago tienen el nombre %1.</translation>
    </message>
    <message>
        <source>Cash stays in use: change is given in it.</source>
        <translation>El efectivo queda activo: en efectivo se da el vuelto.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>ui::TenderPanel</name>
    <message>
        <source>Charge</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Payments taken</source>
        <translation>Pagos recibidos</translation>
    </message>
    <message>
        <source>Amount of this payment</source>
        <translation>Monto de este pago</translation>
    </message>
    <message>
        <source>Add payment  Enter</source>
        <translation>Agregar pago  Enter</translation>
    </message>
    <message>
        <source>Take the last payment away</source>
        <translation>Quitar el último pago</translation>
    </message>
    <message>
        <source>Payment is open: Esc to go on selling.</source>
        <translation>Cobro abierto: Esc para seguir vendiendo.</translation>
    </message>
    <message>
        <source>Type the amount of this payment.</source>
        <translation>Escriba el monto de este pago.</translation>
    </message>
    <message>
        <source>Only cash may be more than what is due.</source>
        <translation>Solo el efectivo puede superar lo que falta.</translation>
    </message>
    <message>
        <source>%1 is still due.</source>
        <translation>Todavía faltan %1.</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Alt + number takes the amount at once</source>
        <translation>↑ ↓ elige   ·   Alt + número toma el valor enseguida</translation>
    </message>
    <message>
        <source>Voucher or transfer number</source>
        <translation>Número de voucher o transferencia</translation>
    </message>
    <message>
        <source>Days until it is paid</source>
        <translation>Días hasta el pago</translation>
    </message>
    <message>
        <source>10 % service</source>
        <translation>10 % servicio</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>%1 received, and %2 is due? Enter once more if it is money.</source>
        <translation>¿%1 recibido y se deben %2? Enter otra vez si es dinero.</translation>
    </message>
    <message>
        <source>%1 asks for the number of its voucher.</source>
        <translation>%1 pide el número de su voucher.</translation>
    </message>
    <message>
        <source>In how many days is it paid?</source>
        <translation>¿En cuántos días se paga?</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the sale</source>
        <translation>Cerrar la venta</translation>
    </message>
    <message>
        <source>Nothing is due any more: %1 closes the sale.</source>
        <translation>Ya no falta nada: %1 cierra la venta.</translation>
    </message>
    <message>
        <source>%1 more than the total is paid, and only cash gives change: take the last payment away.</source>
        <translation>Se pagó %1 más que el total y solo el efectivo da cambio: quite el último pago.</translation>
    </message>
    <message>
        <source>More than %1 in cash: the buyer may deduct a purchase this large only when it is paid through a bank.</source>
        <translation>Más de %1 en efectivo: una compra de este valor solo es deducible para el comprador si se paga por el sistema financiero.</translation>
    </message>
</context>
<context>
    <name>ui::TenderWords</name>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Tarjeta de débito</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Tarjeta de crédito</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation>Dinero electrónico</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>A crédito</translation>
    </message>
</context>
<context>
    <name>ui::TicketCopy</name>
    <message>
        <source>Printing a copy of %1…</source>
        <translation>Imprimiendo copia de %1…</translation>
    </message>
    <message>
        <source>Copy of %1 printed.</source>
        <translation>Copia de %1 impresa.</translation>
    </message>
</context>
<context>
    <name>ui::TlsCard</name>
    <message>
        <source>Certificate of this till</source>
        <translation>Certificado de esta caja</translation>
    </message>
    <message>
        <source>A PEM file with the certificate and those above it, or a .p12. The key may be in the same file or in one of its own.</source>
        <translation>Un archivo PEM con el certificado y los que están por encima, o un .p12. La clave puede estar en el mismo archivo o en otro.</translation>
    </message>
    <message>
        <source>Use my own</source>
        <translation>Usar uno propio</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Elegir el certificado</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Elegir la clave privada</translation>
    </message>
    <message>
        <source>Password, if there is one</source>
        <translation>Contraseña, si la hay</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.key *.p12 *.pfx);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.key *.p12 *.pfx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Your own certificate is shown from now on; tell the devices its fingerprint.</source>
        <translation>Desde ahora se muestra su certificado; dé su huella a los dispositivos.</translation>
    </message>
    <message>
        <source>A new certificate is shown from now on; tell the devices its fingerprint.</source>
        <translation>Desde ahora se muestra un certificado nuevo; dé su huella a los dispositivos.</translation>
    </message>
    <message>
        <source>The key is missing, or it belongs to another certificate.</source>
        <translation>Falta la clave privada, o es de otro certificado.</translation>
    </message>
    <message>
        <source>This is no certificate that a server can show: PEM or .p12, valid today.</source>
        <translation>No es un certificado que un servidor pueda mostrar: PEM o .p12, vigente hoy.</translation>
    </message>
    <message>
        <source>Press again: every device needs the new fingerprint</source>
        <translation>Pulse otra vez: cada dispositivo necesitará la huella nueva</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Hacer uno nuevo</translation>
    </message>
    <message>
        <source>Remove my own</source>
        <translation>Quitar el propio</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>only when it is in a file of its own</source>
        <translation>solo si está en otro archivo</translation>
    </message>
    <message>
        <source>Your own, good until %1</source>
        <translation>Propio, vale hasta el %1</translation>
    </message>
    <message>
        <source>Made by this till itself, good until %1</source>
        <translation>Hecho por esta caja, vale hasta el %1</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256), which devices trust it by:</source>
        <translation>Huella (SHA-256), por la que los dispositivos confían:</translation>
    </message>
    <message>
        <source>Show another certificate</source>
        <translation>Mostrar otro certificado</translation>
    </message>
</context>
<context>
    <name>ui::TotalsPanel</name>
    <message>
        <source>TOTAL TO PAY</source>
        <translation>TOTAL A PAGAR</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Not subject to IVA</source>
        <translation>No objeto de IVA</translation>
    </message>
    <message>
        <source>Exempt from IVA</source>
        <translation>Exento de IVA</translation>
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
        <translation>Botellas (IRBPNR)</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Total to pay %1</source>
        <translation>Total a pagar %1</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>For third parties</source>
        <translation>Para terceros</translation>
    </message>
</context>
<context>
    <name>ui::Words</name>
    <message>
        <source>line %1, %2</source>
        <translation>línea %1, %2</translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation>Revise: %1.</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not a readable certificate, or it is damaged. Ask for the .p12 again.</source>
        <translation>El archivo no es una firma legible o está dañado. Pida de nuevo el .p12.</translation>
    </message>
    <message>
        <source>The password does not open this certificate. Mind capital letters.</source>
        <translation>La contraseña no abre esta firma. Cuide las mayúsculas.</translation>
    </message>
    <message>
        <source>The file holds no private key, so it cannot sign. Ask for the .p12 again.</source>
        <translation>El archivo no tiene clave privada y no puede firmar. Pida de nuevo el .p12.</translation>
    </message>
    <message>
        <source>The tax office takes RSA keys only; this certificate holds another kind.</source>
        <translation>El SRI solo acepta claves RSA; esta firma tiene otra clase.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents.</source>
        <translation>Este certificado no sirve para firmar documentos.</translation>
    </message>
    <message>
        <source>The certificate has expired. Load the new one to go on selling.</source>
        <translation>La firma caducó. Cargue la nueva para seguir vendiendo.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Check its dates and the clock of this computer.</source>
        <translation>La firma aún no es válida. Revise sus fechas y el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>The file is protected in a way this program cannot read.</source>
        <translation>El archivo está protegido de una forma que este programa no lee.</translation>
    </message>
    <message>
        <source>The RUC in the certificate is not the RUC of the shop.</source>
        <translation>El RUC de la firma no es el RUC de la tienda.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set date and time, then try again.</source>
        <translation>El reloj de esta computadora está mal. Ponga fecha y hora e intente otra vez.</translation>
    </message>
    <message>
        <source>The invoice could not be signed. No number was used.</source>
        <translation>No se pudo firmar la factura. No se usó ningún número.</translation>
    </message>
    <message>
        <source>The stored signing key cannot be opened. Load the certificate again.</source>
        <translation>No se puede abrir la clave guardada. Cargue la firma otra vez.</translation>
    </message>
    <message>
        <source>The signature does not verify.</source>
        <translation>La firma no se verifica.</translation>
    </message>
    <message>
        <source>Some data is missing or not allowed.</source>
        <translation>Falta algún dato o no está permitido.</translation>
    </message>
    <message>
        <source>This kind of document is not issued here.</source>
        <translation>Esta clase de documento no se emite aquí.</translation>
    </message>
    <message>
        <source>The document is in a state that does not allow this.</source>
        <translation>El estado del documento no permite esto.</translation>
    </message>
    <message>
        <source>The tax office has not authorised this document yet.</source>
        <translation>El SRI aún no autoriza este documento.</translation>
    </message>
    <message>
        <source>This sale was already recorded with other contents. Look in the documents before charging again.</source>
        <translation>Esta venta ya se registró con otro contenido. Mire los documentos antes de cobrar otra vez.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>There is no shop set up to sell from.</source>
        <translation>No hay una tienda configurada para vender.</translation>
    </message>
    <message>
        <source>There is nothing to retry.</source>
        <translation>No hay nada que reintentar.</translation>
    </message>
    <message>
        <source>The invoice does not fit the tax office&apos;s form. No number was used.</source>
        <translation>La factura no cumple el formato del SRI. No se usó ningún número.</translation>
    </message>
    <message>
        <source>The printable document could not be made.</source>
        <translation>No se pudo preparar el documento imprimible.</translation>
    </message>
    <message>
        <source>Another copy of the program is using this data.</source>
        <translation>Otra copia del programa usa estos datos.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; the sale was not recorded.</source>
        <translation>El disco está lleno. Libere espacio; la venta no se registró.</translation>
    </message>
    <message>
        <source>The data file is damaged. Stop selling and restore a backup.</source>
        <translation>El archivo de datos está dañado. Deje de vender y restaure un respaldo.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program.</source>
        <translation>Los datos son de una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>Something with this code exists already.</source>
        <translation>Ya existe algo con este código.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>No se puede escribir el archivo.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>El programa se está cerrando.</translation>
    </message>
    <message>
        <source>The network port is taken by another program.</source>
        <translation>Otro programa usa el puerto de red.</translation>
    </message>
    <message>
        <source>The tax office did not take the document.</source>
        <translation>El SRI no recibió el documento.</translation>
    </message>
    <message>
        <source>The tax office does not answer.</source>
        <translation>El SRI no responde.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo falló dentro del programa.</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>descuento</translation>
    </message>
    <message>
        <source>name of the product</source>
        <translation>nombre del producto</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>impuestos</translation>
    </message>
    <message>
        <source>tax rate</source>
        <translation>tarifa de impuesto</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>identification of the buyer</source>
        <translation>identificación del comprador</translation>
    </message>
    <message>
        <source>kind of identification</source>
        <translation>tipo de identificación</translation>
    </message>
    <message>
        <source>name of the buyer</source>
        <translation>nombre del comprador</translation>
    </message>
    <message>
        <source>e-mail of the buyer</source>
        <translation>correo del comprador</translation>
    </message>
    <message>
        <source>address of the buyer</source>
        <translation>dirección del comprador</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>pagos</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>propina</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>business name</source>
        <translation>razón social</translation>
    </message>
    <message>
        <source>trade name</source>
        <translation>nombre comercial</translation>
    </message>
    <message>
        <source>main address</source>
        <translation>dirección matriz</translation>
    </message>
    <message>
        <source>branch address</source>
        <translation>dirección del establecimiento</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>establecimiento</translation>
    </message>
    <message>
        <source>issue point</source>
        <translation>punto de emisión</translation>
    </message>
    <message>
        <source>first number</source>
        <translation>primer número</translation>
    </message>
    <message>
        <source>certificate file</source>
        <translation>archivo de la firma</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>The check digit does not match: read the number again. Newer RUCs may be right all the same.</source>
        <translation>El dígito verificador no coincide: lea el número otra vez. Los RUC nuevos pueden estar bien.</translation>
    </message>
    <message>
        <source>The first two digits are no province: read the number again.</source>
        <translation>Los dos primeros dígitos no son una provincia: lea el número otra vez.</translation>
    </message>
    <message>
        <source>A cédula has 10 digits.</source>
        <translation>Una cédula tiene 10 dígitos.</translation>
    </message>
    <message>
        <source>A RUC has 13 digits.</source>
        <translation>Un RUC tiene 13 dígitos.</translation>
    </message>
    <message>
        <source>This identification does not look right.</source>
        <translation>Esta identificación no parece correcta.</translation>
    </message>
    <message>
        <source>The certificate carries no RUC: make sure it belongs to this shop.</source>
        <translation>La firma no lleva RUC: asegúrese de que es de esta tienda.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer, so the signing key is kept in a protected file.</source>
        <translation>Esta computadora no tiene llavero: la clave de firma se guarda en un archivo protegido.</translation>
    </message>
    <message>
        <source>The certificate comes without those of its issuer.</source>
        <translation>La firma viene sin los certificados de su emisor.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Signed, queued</source>
        <translation>Firmada, en cola</translation>
    </message>
    <message>
        <source>Waiting for authorisation</source>
        <translation>Esperando autorización</translation>
    </message>
    <message>
        <source>Returned: fix</source>
        <translation>Devuelta: corregir</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizada</translation>
    </message>
    <message>
        <source>Not authorised: fix</source>
        <translation>No autorizada: corregir</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>PRUEBAS</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Cédula</source>
        <translation>Cédula</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Final consumer</source>
        <translation>Consumidor final</translation>
    </message>
    <message>
        <source>Foreign identification</source>
        <translation>Identificación del exterior</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Set-off of debts</source>
        <translation>Compensación de deudas</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>Tarjeta de débito</translation>
    </message>
    <message>
        <source>Electronic money</source>
        <translation>Dinero electrónico</translation>
    </message>
    <message>
        <source>Prepaid card</source>
        <translation>Tarjeta prepago</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Tarjeta de crédito</translation>
    </message>
    <message>
        <source>Transfer or other bank means</source>
        <translation>Transferencia u otro medio bancario</translation>
    </message>
    <message>
        <source>Endorsed securities</source>
        <translation>Endoso de títulos</translation>
    </message>
    <message>
        <source>Signed and stored</source>
        <translation>Firmada y guardada</translation>
    </message>
    <message>
        <source>Sent to the tax office</source>
        <translation>Enviada al SRI</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Nuevo estado</translation>
    </message>
    <message>
        <source>Made again with the same number</source>
        <translation>Hecha de nuevo con el mismo número</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Tried again by hand</source>
        <translation>Reintentada a mano</translation>
    </message>
    <message>
        <source>The certificate expires soon: order the new one now and load it with “Renew certificate”.</source>
        <translation>El certificado vence pronto: pida ya el nuevo y cárguelo con «Renovar certificado».</translation>
    </message>
    <message>
        <source>The key of this certificate is shorter than what is advised today; ask for 2048 bits when you renew it.</source>
        <translation>La clave de este certificado es más corta de lo que hoy se aconseja; pida una de 2048 bits al renovarlo.</translation>
    </message>
    <message>
        <source>withholding agent</source>
        <translation>agente de retención</translation>
    </message>
    <message>
        <source>special taxpayer</source>
        <translation>contribuyente especial</translation>
    </message>
    <message>
        <source>The key that protects this shop&apos;s data cannot be opened. If this computer has a keyring, unlock it, or start in the desktop session where the shop was set up. If the folder was copied, put its key file back.</source>
        <translation>No se puede abrir la clave que protege los datos de la tienda. Si esta computadora tiene llavero, desbloquéelo, o entre en la sesión de escritorio donde se configuró la tienda. Si la carpeta es una copia, ponga también su archivo de clave.</translation>
    </message>
    <message>
        <source>No shift is open: open one to sell.</source>
        <translation>No hay un turno abierto: ábralo para vender.</translation>
    </message>
    <message>
        <source>The count differs by more than is allowed: a reason and a supervisor are needed.</source>
        <translation>El conteo difiere más de lo permitido: hacen falta un motivo y un supervisor.</translation>
    </message>
    <message>
        <source>There is not enough of it in stock.</source>
        <translation>No hay existencias suficientes.</translation>
    </message>
    <message>
        <source>Whoever is signed in may not do this.</source>
        <translation>Quien está en la caja no puede hacer esto.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this till.</source>
        <translation>Nadie ha entrado en esta caja.</translation>
    </message>
    <message>
        <source>The mail was not sent. Its server is chosen in Settings, Mail; what went wrong stands beside the document.</source>
        <translation>El correo no se envió. Su servidor se elige en Ajustes, Correo; lo que falló consta junto al documento.</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed now.</source>
        <translation>Solo lectura: ahora no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>The data folder cannot be written: nothing was recorded. See to the disk and to the rights of the folder, then try again.</source>
        <translation>No se puede escribir en la carpeta de datos: no se guardó nada. Revise el disco y los permisos de la carpeta y reintente.</translation>
    </message>
    <message>
        <source>The database does not answer, so nothing was stored. Try again.</source>
        <translation>La base de datos no responde; no se guardó nada. Intente de nuevo.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. What is stored can be looked at; nothing can be sold or changed, and nothing is lost. See to the disk and to the rights of the folder, then open the program again.</source>
        <translation>No se puede escribir en la carpeta de datos. Lo guardado se puede ver; no se puede vender ni cambiar nada, y nada se ha perdido. Revise el disco y los permisos de la carpeta, y abra el programa de nuevo.</translation>
    </message>
</context>
</TS>
